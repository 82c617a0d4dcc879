import { type Page, toPage } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';

export interface TopicRow {
  readonly key: string;
  readonly title: string;
  readonly timeZone: string;
}

const columns = `key, title, time_zone as "timeZone"`;

/** The topics of these keys, in no order; unknown keys are left out. */
export const readTopics = async (db: Queryable, keys: readonly string[]): Promise<TopicRow[]> =>
  (await db.query<TopicRow>(statement(`select ${columns} from read.topics where key = any($1)`, [keys]))).rows;

/** A page of topics in order of key. */
export const listTopics = async (db: Queryable, { size, after }: { size: number; after?: string | undefined }): Promise<Page<TopicRow>> => {
  const { values, add } = parameters();
  const where = after === undefined ? '' : `where key > ${add(after)}`;
  const { rows } = await db.query<TopicRow>(
    statement(`select ${columns} from read.topics ${where} order by key limit ${size + 1}`, values),
  );
  return toPage(rows, { size });
};

export const countTopics = async (db: Queryable): Promise<number> =>
  Number((await db.query<{ count: string }>(statement('select count(*) from read.topics', []))).rows[0]?.count);
