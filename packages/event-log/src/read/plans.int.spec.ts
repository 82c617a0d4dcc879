import { cloneDatabase, fixedId, testDatabase } from '@factline/testing';
import { Client } from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { claims, groupOf, topicOpened, topicRenamed } from '../append/groups.fixtures.js';
import { createLogWriter } from '../append/log-writer.js';
import { contentStatement } from '../content/read-content.js';
import { definitionsStatement } from '../directory/definitions.js';
import { claimsAtStatement, claimsByIdStatement } from '../directory/known-claims.js';
import { claimKey } from '../event/claim-key.js';
import { headStatement, momentOfStatement, positionAtStatement } from './moments.js';
import { byIdStatement, byPositionStatement } from './read-events.js';
import { pageOfTypesStatement, pageStatement } from './read-page.js';
import { streamsStatement } from './read-stream.js';

const database = await testDatabase();

beforeAll(async () => {
  const writer = createLogWriter(database.pool('ingest'));
  await writer.append(groupOf(topicOpened('planned'), ...Array.from({ length: 50 }, (_, n) => topicRenamed('planned', String(n)))));
  for (let call = 0; call < 200; call += 1) await writer.append(groupOf(...claims(`plan ${call}`, 50)));
  await writer.close();
  for (const table of ['events', 'commits', 'stream_heads', 'definitions', 'definition_names', 'claim_states', 'content']) {
    await database.pool('superuser').query(`analyze log.${table}`);
  }
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] };
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** The plan that a prepared statement gets for good, whatever its parameters. */
async function genericPlan({ name, text }: { name: string; text: string }, values: string[]): Promise<Plan[]> {
  const client = await database.pool('gateway').connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    const statement = `plan_${name.replaceAll('-', '_')}`;
    await client.query(`prepare ${statement} as ${text}`);
    const literals = values.map((value) => client.escapeLiteral(value)).join(', ');
    const { rows } = await client.query(`explain (format json) execute ${statement}${literals === '' ? '' : `(${literals})`}`);
    return nodes(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    client.release(true);
  }
}

const id = fixedId('claim plan 3 4');
const key = String(claimKey('gaza-2021/killed/palestinians/gaza-strip', '2021-05-14'));

describe('the plans of hot reads', () => {
  it.each([
    ['a page of the log', pageStatement, ['5000', '1000'], ['events_pkey']],
    ['events of some types in a stretch of the log', pageOfTypesStatement, ['5000', '1000', '{TopicOpened}'], ['events_pkey']],
    ['events of streams', streamsStatement, [`{topic:planned,claim:${id}}`, '0', '20'], ['events_stream_position_idx', 'events_id_key']],
    ['events by id', byIdStatement, [`{${id}}`], ['events_id_key']],
    ['events by position', byPositionStatement, ['{7,8}'], ['events_pkey']],
    ['the head', headStatement, [], ['commits_pkey']],
    ['a position from a moment', positionAtStatement, ['2026-01-01T00:00:00Z'], ['commits_pkey']],
    ['a moment from a position', momentOfStatement, ['7'], ['events_pkey']],
    ['claims by id', claimsByIdStatement, [`{${id}}`], ['events_id_key']],
    ['claims of a point', claimsAtStatement, [`{${key}}`], ['events_claim_key_idx']],
  ])('%s: by index, without a scan or a sort of the log', async (_, statement, values, indexes) => {
    const plan = await genericPlan(statement, values);
    expect(plan.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'events')).toEqual([]);
    expect(plan.map((node) => node['Index Name'])).toEqual(expect.arrayContaining(indexes));
    if (statement === pageStatement) expect(plan.map((node) => node['Node Type'])).toEqual(['Limit', 'Index Scan']);
  });

  it.each([
    ['definitions', definitionsStatement, ['{topic}', '{gaza-2021}', '{gaza-2021}']],
    ['content', contentStatement, [`{${'ab'.repeat(32)}}`]],
  ])('%s: prepared without fault', async (_, statement, values) => {
    expect((await genericPlan(statement, values)).length).toBeGreaterThan(0);
  });

  it('known ids inside append: by index from the first call on an empty log, so that no plan made then goes wrong later', async () => {
    const empty = await cloneDatabase(inject('testCluster'));
    const client = new Client({ connectionString: empty.url.superuser });
    await client.connect();
    const heard: string[] = [];
    client.on('notice', ({ message }) => heard.push(message ?? ''));
    await client.query(
      `load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set client_min_messages = log`,
    );
    const writer = createLogWriter(client as never);
    for (let call = 0; call < 12; call += 1) await writer.append(groupOf(...claims(`plan of append ${call}`, 10)));
    await writer.close();
    await client.end();
    await empty.drop();
    const lookups = heard.filter((message) => message.includes('array_agg(e.id)'));
    expect(lookups).toHaveLength(12);
    for (const lookup of lookups) expect(lookup).toMatch(/Index Scan (?:using|on) events_id_key/);
    expect(heard.join('\n')).not.toContain('Seq Scan on events');
  });
});
