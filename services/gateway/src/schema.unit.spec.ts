import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema, schemaText } from './schema.js';

describe('the schema', () => {
  it('is the committed one (pnpm generate)', () => {
    expect(schemaText()).toBe(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    const ask = (name: string, description: string | null | undefined): void => {
      if (description == null || !/\S.*[.:]?$/.test(description)) silent.push(name);
    };
    const schema = createSchema();
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never);
      if (!isRoot) ask(type.name, type.description);
      if (isEnumType(type)) for (const value of type.getValues()) ask(`${type.name}.${value.name}`, value.description);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
        for (const field of Object.values(type.getFields())) {
          ask(`${type.name}.${field.name}`, field.description);
          if ('args' in field)
            for (const argument of field.args) ask(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
        }
    }
    expect(silent).toEqual([]);
  });

  it('has the names that are promised', () => {
    const schema = createSchema();
    const fields = (type: string) => Object.keys((schema.getType(type) as { getFields(): object }).getFields());
    expect(fields('Query')).toEqual(
      expect.arrayContaining([
        'topic',
        'topics',
        'figure',
        'figures',
        'source',
        'sources',
        'claim',
        'document',
        'dataSet',
        'changes',
        'search',
        'submission',
        'events',
        'node',
        'nodes',
      ]),
    );
    expect(fields('CurrentFigure')).toEqual(
      expect.arrayContaining([
        'value',
        'low',
        'high',
        'status',
        'flags',
        'referencePeriod',
        'policy',
        'winners',
        'losers',
        'outlook',
        'explanation',
        'lastConfirmedAt',
        'beforeArchive',
        'at',
        'revision',
      ]),
    );
    expect(fields('Revision')).toEqual(
      expect.arrayContaining([
        'cursor',
        'figure',
        'headline',
        'point',
        'fromPoint',
        'position',
        'recordedAt',
        'from',
        'to',
        'fromStatus',
        'toStatus',
        'direction',
        'reason',
        'changedBy',
        'movedTo',
        'movedFrom',
        'claim',
        'event',
        'explanation',
      ]),
    );
    expect(fields('Subscription').sort()).toEqual(['figureUpdated', 'submissionProgressed']);
  });
});
