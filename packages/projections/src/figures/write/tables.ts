import { copyRows } from '../../write/copy-rows.js';
import { type Column, insertRows, updateRows } from '../../write/joined-insert.js';

const c = (name: string, type = 'text'): Column => ({ name, type });

/** What is written of each row of `claims`; the order of the cells in `batch`. */
const claims = [
  c('id', 'uuid'),
  c('since', 'bigint'),
  c('until', 'bigint'),
  c('position', 'bigint'),
  c('recorded_at', 'timestamptz'),
  c('figure', 'bigint'),
  c('segment', 'smallint'),
  c('named_segment', 'smallint'),
  c('point'),
  c('ends_at', 'timestamptz'),
  c('origin'),
  c('data_set'),
  c('document', 'uuid'),
  c('part_of', 'uuid'),
  c('held', 'timestamptz'),
  c('published_at', 'timestamptz'),
  c('counts', 'boolean'),
  c('known_from', 'bigint'),
  c('known_to', 'bigint'),
  c('state'),
  c('state_position', 'bigint'),
  c('replaced_by', 'uuid'),
  c('reaffirms', 'uuid'),
  c('facts', 'json'),
];
const claimChanges = [
  c('until', 'bigint'),
  c('known_from', 'bigint'),
  c('known_to', 'bigint'),
  c('state'),
  c('state_position', 'bigint'),
  c('replaced_by', 'uuid'),
];
const standings = [
  c('figure', 'bigint'),
  c('origin'),
  c('position', 'bigint'),
  c('claim', 'uuid'),
  c('segment', 'smallint'),
  c('head'),
  c('no_new_number', 'uuid'),
  c('contradicts', 'uuid'),
  c('disputed_by', 'json'),
  c('reach', 'timestamptz'),
];
const points = [
  c('figure', 'bigint'),
  c('ends_at', 'timestamptz'),
  c('segment', 'smallint'),
  c('point'),
  c('period', 'json'),
  c('first_position', 'bigint'),
];
const revisions = [
  c('position', 'bigint'),
  c('ordinal', 'bigint'),
  c('kind'),
  c('recorded_at', 'timestamptz'),
  c('figure', 'bigint'),
  c('topic'),
  c('headline', 'boolean'),
  c('segment', 'smallint'),
  c('point'),
  c('ends_at', 'timestamptz'),
  c('period', 'json'),
  c('from_period', 'json'),
  c('from_value', 'json'),
  c('to_value', 'json'),
  c('from_status'),
  c('to_status'),
  c('low'),
  c('high'),
  c('flags', 'json'),
  c('winner', 'uuid'),
  c('origin'),
  c('last_confirmed_at', 'timestamptz'),
  c('direction'),
  c('reason'),
  c('changed_by'),
  c('claim', 'uuid'),
  c('others', 'int'),
  c('explanation', 'json'),
];
const figureKeys = [c('id', 'bigint')];
/** What claims do not change. */
const figureTerms = [c('key'), c('topic'), c('definition', 'json'), c('preference', 'json')];
const figureState = [
  c('segment', 'smallint'),
  c('point'),
  c('ends_at', 'timestamptz'),
  c('period', 'json'),
  c('value', 'json'),
  c('low'),
  c('high'),
  c('status'),
  c('flags', 'json'),
  c('winners', 'json'),
  c('winner', 'uuid'),
  c('origin'),
  c('head'),
  c('outlook', 'json'),
  c('explanation', 'json'),
  c('last_confirmed_at', 'timestamptz'),
  c('newest_published_at', 'timestamptz'),
  c('newest_ends_at', 'timestamptz'),
  c('claims', 'int'),
  c('cells', 'int'),
  c('withdrawn_cells', 'int'),
  c('numberless_cells', 'int'),
  c('revisions', 'int'),
  c('revised_at', 'timestamptz'),
  c('revision_position', 'bigint'),
  c('revision_ordinal', 'bigint'),
  c('position', 'bigint'),
  c('lead_ms', 'bigint'),
];
const figures = [...figureKeys, ...figureTerms, ...figureState];
const origins = [c('figure', 'bigint'), c('origin'), c('since', 'bigint')];

const overwrite = (keys: readonly string[], columns: readonly Column[], kept: readonly string[] = []): string =>
  `on conflict (${keys.join(', ')}) do update set ${columns
    .filter(({ name }) => !keys.includes(name) && !kept.includes(name))
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(', ')}`;

/** Writers of one generation's hot tables, made once per schema. */
export const figuresWriters = (schema: string) => ({
  claims: copyRows(`${schema}.claims`, claims),
  claimChanges: updateRows(`${schema}.claims`, claims.slice(0, 2), claimChanges),
  standings: copyRows(`${schema}.standings`, standings),
  points: insertRows(`${schema}.points`, points, 'on conflict do nothing'),
  revisions: copyRows(`${schema}.revisions`, revisions),
  figures: insertRows(`${schema}.figures`, figures, overwrite(['id'], figures, ['key', 'topic'])),
  figureChanges: updateRows(`${schema}.figures`, figureKeys, figureState),
  origins: copyRows(`${schema}.origins`, origins),
});
export type FiguresWriters = ReturnType<typeof figuresWriters>;

export const withdrawalColumns = [
  c('id'),
  c('since', 'bigint'),
  c('until', 'bigint'),
  c('position', 'bigint'),
  c('recorded_at', 'timestamptz'),
  c('figure', 'bigint'),
  c('segment', 'smallint'),
  c('named_segment', 'smallint'),
  c('point'),
  c('ends_at', 'timestamptz'),
  c('period', 'json'),
  c('voice'),
  c('claim', 'uuid'),
  c('published_at', 'timestamptz'),
  c('published', 'json'),
  c('place', 'int'),
  c('by'),
  c('reason'),
  c('document', 'uuid'),
  c('data_set'),
  c('known_from', 'bigint'),
  c('known_to', 'bigint'),
];
export const withdrawalOverwrite = overwrite(
  ['id', 'since'],
  withdrawalColumns.filter(({ name }) => ['until', 'known_from', 'known_to'].includes(name)),
);

export const disputeColumns = [
  c('id'),
  c('claim', 'uuid'),
  c('figure', 'bigint'),
  c('by'),
  c('reason'),
  c('published_at', 'timestamptz'),
  c('document', 'uuid'),
  c('known_from', 'bigint'),
  c('known_to', 'bigint'),
];
export const disputeOverwrite = 'on conflict (id) do update set known_to = excluded.known_to';

export const sourceColumns = [c('lane', 'int'), c('key'), c('speaks_for'), c('merged_into'), c('position', 'bigint')];
export const sourceOverwrite = overwrite(['lane', 'key'], sourceColumns);
