import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../schema.js';
import { overLimit } from './enforce.js';
import { defaultLimits } from './limits.js';
import { measure } from './measure.js';

const schema = createSchema();
const of = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  return measure(schema, document, getOperationAST(document)!, variables);
};

describe('the cost of an operation', () => {
  it('is the product of page sizes along each path, summed', () => {
    expect(of('{ figure(key: "a") { key } }').cost).toBe(1);
    expect(of('{ figures(first: 50) { nodes { key } } }').cost).toBe(51);
    expect(of('{ figures { nodes { key } } }').cost).toBe(21);
    expect(of('{ figures(first: 50) { nodes { current { value { text } } revisions(last: 5) { nodes { claim { id } } } } } }').cost).toBe(
      1 + 50 * (1 + 1 + 1 + 5 * 2),
    );
    expect(of('query ($n: Int) { figures(first: $n) { edges { node { key } } } }', { n: 100 }).cost).toBe(1 + 100 * 2);
    expect(of('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }).cost).toBe(3);
  });

  it('counts a fragment wherever it is spread, however deep, without walking it again', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Figure { partOf { ...F${n + 1} } again: partOf { ...F${n + 1} } }`,
    ).join('\n');
    const startedAt = performance.now();
    const { cost, depth } = of(`{ figure(key: "a") { ...F0 } } ${doubling} fragment F30 on Figure { key }`);
    expect(cost).toBeGreaterThan(2 ** 30);
    expect(depth).toBe(32);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });

  it('takes the page sizes of a subscription from its snapshot', () => {
    expect(of('subscription { figureUpdated { ... on Snapshot { figures { key } } } }').cost).toBe(1 + 50);
  });
});

describe('limits', () => {
  const refusal = (text: string) => {
    const document = parse(text);
    return overLimit(schema, document, getOperationAST(document)!, {}, defaultLimits);
  };
  it('refuse with the numbers', () => {
    const dear = refusal('{ figures(first: 100) { nodes { claims(first: 100) { nodes { id } } } } }');
    expect(dear?.extensions).toMatchObject({ code: 'COST_LIMIT', cost: { asked: 10_201, limit: 10_000 } });
    expect(dear?.message).toContain('10201');
    const deep = refusal(`{ figure(key: "a") { ${'partOf { '.repeat(20)} key ${'}'.repeat(20)} } }`);
    expect(deep?.extensions).toMatchObject({ code: 'DEPTH_LIMIT', depth: { asked: 22, limit: 15 } });
    const many = refusal(`{ ${Array.from({ length: 60 }, (_, n) => `a${n}: figure(key: "a") { key }`).join(' ')} }`);
    expect(many?.extensions).toMatchObject({ code: 'DEPTH_LIMIT', aliases: { asked: 60, limit: 50 } });
  });
  it('let a board and the introspection of a tool pass', () => {
    expect(
      refusal(
        '{ figures(first: 50) { nodes { key title current { value { text } status winners { origin { name } } } revisions(last: 5) { nodes { to { text } claim { origin { name } } } } } } }',
      ),
    ).toBeUndefined();
    expect(refusal(`{ __schema { types { fields { type { ${'ofType { '.repeat(12)} name ${'}'.repeat(12)} } } } } }`)).toBeUndefined();
  });
});
