import { type DataSet, type Problem, problem } from '@factline/domain';
import { checkTable, type FileHead, isArticleHead, type Mapping, parseMapping } from '@factline/formats';
import type { Submission } from '@factline/submissions';
import type { SubmittedFile } from './file.js';

export type OpenedFile = { type: 'file'; file: SubmittedFile } | { type: 'unreadable'; problems: readonly Problem[] };

/** What all parts of a submission share, or why it cannot be read as a whole. `findDataSet` looks into the directory. */
export async function openFile(submission: Submission, findDataSet: (key: string) => Promise<DataSet | undefined>): Promise<OpenedFile> {
  const head = submission.head as FileHead | undefined;
  if (!head?.format || submission.sealedAt === undefined) {
    return unreadable(
      problem('submission-unreadable', '', { expected: 'a file that was taken in to its end', received: 'one without a head' }),
    );
  }
  if (head.problems.length > 0) return { type: 'unreadable', problems: head.problems };
  const options = {
    name: submission.name,
    receivedAt: submission.sealedAt,
    ...(submission.publishedAt !== undefined && { publishedAt: submission.publishedAt }),
  };
  const file = { submission, head, options, now: submission.sealedAt };
  if (isArticleHead(submission.head)) return { type: 'file', file: { ...file, article: submission.head.article } };
  if (!submission.mapping) {
    if (head.format === 'ndjson') return { type: 'file', file };
    return unreadable(
      problem('mapping-invalid', '', {
        expected: 'a mapping that says what the columns of the table are (docs/mappings.md)',
        received: 'none',
      }),
    );
  }
  const read = parseMapping(submission.mapping.text, submission.mapping.format);
  if ('problems' in read) return { type: 'unreadable', problems: read.problems };
  const problems = checkTable(read.mapping, head);
  if (problems.length > 0) return { type: 'unreadable', problems };
  return withDataSet({ ...file, mapping: read.mapping }, findDataSet);
}

/** The data set of the mapping, else the one named at the hand-in, must be known, or be defined by the mapping itself. */
async function withDataSet(
  file: SubmittedFile & { mapping: Mapping },
  findDataSet: (key: string) => Promise<DataSet | undefined>,
): Promise<OpenedFile> {
  const { mapping, submission } = file;
  const key = mapping.dataSet?.key ?? submission.dataSet;
  if (key === undefined || (mapping.dataSet && mapping.define))
    return { type: 'file', file: { ...file, ...(key !== undefined && { dataSet: key }) } };
  const known = await findDataSet(key);
  if (!known) {
    const advice = 'Define it with a line of type "data-set", or let the mapping define it (define: true).';
    return unreadable(problem('data-set-unknown', 'dataSet', { expected: 'the key of a data set', received: key, advice }));
  }
  if (mapping.dataSet) return { type: 'file', file: { ...file, dataSet: key } };
  const dataSet = { key, title: known.title, publisher: known.publisher };
  return { type: 'file', file: { ...file, mapping: { ...mapping, dataSet }, dataSet: key } };
}

const unreadable = (...problems: readonly Problem[]): OpenedFile => ({ type: 'unreadable', problems });
