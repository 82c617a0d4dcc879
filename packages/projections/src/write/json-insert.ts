import type { Column, Statement } from './joined-insert.js';

/** One statement that writes rows with free text, sent as one JSON array; for tables that are seldom written. Undefined for no rows. */
export const insertJson = (table: string, columns: readonly Column[], rows: readonly object[], finish = ''): Statement | undefined => {
  if (rows.length === 0) return undefined;
  const names = columns.map(({ name }) => name).join(', ');
  const shape = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  return {
    name: table,
    text: `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as u(${shape}) ${finish}`,
    values: [JSON.stringify(rows)],
  };
};
