import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Extraction, type ExtractionInput, extract, type ProposedClaim } from '@factline/extraction';
import { InvalidArgumentError } from 'commander';
import { CliFailure } from '../failure.js';
import type { AddCommand, Session } from '../session.js';

interface ExtractOptions {
  readonly published: string;
  readonly publisher?: string;
  readonly format?: ExtractionInput['format'];
}

const formats = { '.html': 'html', '.htm': 'html', '.md': 'markdown', '.markdown': 'markdown' } as const;
const formatNames = ['text', 'markdown', 'html'] as const;

export const addExtract: AddCommand = (program, run) => {
  program
    .command('extract')
    .description('The claims an article or report seems to make, for a person to look at. Records nothing; needs no gateway.')
    .argument('<file>', 'text, Markdown or HTML')
    .requiredOption('--published <date>', 'when it was published, e.g. 2021-05-14', publicationArgument)
    .option('--publisher <name>', 'who published it: its own voice is not listed as a source')
    .option('--format <format>', `one of ${formatNames.join(', ')}; default by the name of the file`, formatArgument)
    .addHelpText(
      'after',
      `
Examples:
  factline extract report.txt --published 2021-05-14 --publisher Axios
  factline extract report.html --published 2021-05-14 --json | jq '.claims[].quote'`,
    )
    .action(run<ExtractOptions>(propose));
};

const publicationArgument = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('It must be a date or a date-time, such as 2021-05-14 or 2021-05-14T12:00:00Z.');
  return text;
};
const formatArgument = (text: string): ExtractionInput['format'] => {
  const format = formatNames.find((name) => name === text);
  if (format === undefined) throw new InvalidArgumentError(`It must be one of ${formatNames.join(', ')}.`);
  return format;
};

const propose = async ({ terminal, isJson }: Session, [file = '']: string[], options: ExtractOptions): Promise<void> => {
  const extraction = extract({
    text: await textOf(file),
    format: options.format ?? formats[extname(file).toLowerCase() as keyof typeof formats] ?? 'text',
    publishedAt: options.published,
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  });
  if (isJson) return terminal.out(JSON.stringify({ claims: extraction.claims }, null, 2));
  for (const line of listing(extraction, terminal.paint)) terminal.out(line);
};

/** Bytes that are not UTF-8 become replacement characters: no text is refused. */
const textOf = async (file: string): Promise<string> => {
  try {
    return (await readFile(file)).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CliFailure('notFound', `There is no file ${file}.`);
    throw new CliFailure('usage', `${file} cannot be read: ${(error as Error).message}`);
  }
};

function* listing({ claims, text, method }: Extraction, paint: Session['terminal']['paint']): Generator<string> {
  for (const claim of claims) {
    yield `${paint.bold(claim.value.text)} ${claim.measure}${claim.partOf === null ? '' : paint.dim(` (part of ${claim.partOf})`)}  ${paint.dim(claim.id)}`;
    yield `  “${annotated(claim, text, paint)}”`;
    yield `  ${paint.dim(particulars(claim))}`;
  }
  yield claims.length === 0
    ? 'No claims found.'
    : paint.dim(
        `${claims.length === 1 ? 'One claim' : `${claims.length} claims`} proposed by ${method.name} ${method.version}; nothing was recorded.`,
      );
}

/** The quote with the number's words marked. */
const annotated = (claim: ProposedClaim, text: string, paint: Session['terminal']['paint']): string => {
  const oneLine = (part: string): string => part.replace(/\s+/g, ' ');
  const { start, end } = claim.value;
  if (start < claim.start || end > claim.end) return oneLine(claim.quote);
  return oneLine(text.slice(claim.start, start)) + paint.yellow(oneLine(text.slice(start, end))) + oneLine(text.slice(end, claim.end));
};

const particulars = ({ value, population, place, attribution, asOf, period, modality }: ProposedClaim): string =>
  [
    value.qualifier === 'exact' ? undefined : value.qualifier,
    population ?? undefined,
    place === null ? undefined : `in ${place}`,
    attribution.chain.length === 0 ? "publisher's own voice" : `says ${attribution.chain.map(({ name }) => name).join(', citing ')}`,
    `as of ${asOf.date}${asOf.basis === 'publication' ? ' (publication)' : ''}`,
    period === null ? undefined : `period: ${period.text}`,
    modality,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
