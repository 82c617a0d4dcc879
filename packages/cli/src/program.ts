import { readFileSync } from 'node:fs';
import { createClient } from '@factline/client';
import { Command, CommanderError } from 'commander';
import { addChecks } from './command/checks.js';
import { addClaims } from './command/claims.js';
import { addCompare } from './command/compare.js';
import { addEvents } from './command/events.js';
import { addExplain } from './command/explain.js';
import { addExport } from './command/export.js';
import { addExtract } from './command/extract.js';
import { addFigures } from './command/figures.js';
import { addHistory } from './command/history.js';
import { addIngest } from './command/ingest.js';
import { addLag } from './command/lag.js';
import { addBackup, addRestore } from './command/operator.js';
import { addRebuild } from './command/rebuild.js';
import { addRecall } from './command/recall.js';
import { addReview } from './command/review.js';
import { addSeries } from './command/series.js';
import { addShow } from './command/show.js';
import { addSources } from './command/sources.js';
import { addSubmission } from './command/submission.js';
import { addTopics } from './command/topics.js';
import { addTriangle } from './command/triangle.js';
import { addVintages } from './command/vintages.js';
import { addWatch } from './command/watch.js';
import { exitCodes } from './exit-codes.js';
import { CliFailure, tellError } from './failure.js';
import type { Run, Session } from './session.js';
import type { Terminal } from './terminal.js';

export const defaultUrl = 'http://127.0.0.1:4000';

export interface RunOptions {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** Runs one command line (without node and script); resolves with its exit code. Throws nothing. */
export const runCommandLine = async (args: readonly string[], { terminal, env, signal }: RunOptions): Promise<number> => {
  let exitCode: number = exitCodes.ok.code;
  const isJson = args.includes('--json');

  const run: Run =
    (action) =>
    async (...given) => {
      const command = given.at(-1) as Command;
      const options = command.optsWithGlobals<{ url?: string; json?: boolean }>();
      const client = createClient({ url: siteOf(options.url ?? env['FACTLINE_URL']) });
      const session: Session = {
        client,
        terminal,
        isJson: options.json === true,
        signal,
        setExitCode: (code) => void (exitCode = Math.max(exitCode, code)),
      };
      try {
        await action(session, command.args, options as never);
      } finally {
        client.close();
      }
    };

  const program = new Command('factline')
    .description('Published figures as they stand now, stood then, and why they changed.')
    .option('--url <url>', `address of Factline (FACTLINE_URL; default ${defaultUrl})`)
    .option('--json', 'results as JSON, for programs')
    .version(version(), '--version', 'the version of Factline')
    .exitOverride()
    .showHelpAfterError('(add --help to see what there is)')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      getOutHelpWidth: () => terminal.width ?? 100,
    })
    .addHelpText('after', examples);
  for (const add of [
    addIngest,
    addSubmission,
    addFigures,
    addShow,
    addExplain,
    addHistory,
    addSeries,
    addVintages,
    addTriangle,
    addCompare,
    addChecks,
    addClaims,
    addSources,
    addTopics,
    addWatch,
    addLag,
    addRecall,
    addRebuild,
    addBackup,
    addRestore,
    addEvents,
    addExport,
    addExtract,
    addReview,
  ])
    add(program, run);
  for (const command of program.commands)
    command.option('--url <url>', 'address of Factline').option('--json', 'results as JSON, for programs');

  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander has said what there was to say: help and version end well, all else is a matter of usage.
    if (error instanceof CommanderError) return error.exitCode === 0 && args.length > 0 ? exitCodes.ok.code : exitCodes.usage.code;
    if (signal.aborted && !(error instanceof CliFailure)) return exitCodes.interrupted.code;
    const told = tellError(error);
    if (isJson) terminal.err(JSON.stringify({ error: { exitCode: told.exitCode, message: told.message, advice: told.advice } }));
    else {
      terminal.err(`${terminal.paintErr.red('error:')} ${told.message}`);
      for (const line of told.advice) terminal.err(terminal.paintErr.dim(line));
    }
    return told.exitCode;
  }
};

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

const siteOf = (given: string | undefined): string => {
  const url = given === undefined || given === '' ? defaultUrl : given;
  if (URL.canParse(url) && /^https?:\/\//.test(url)) return url;
  throw new CliFailure('usage', `${url} is not the address of a gateway.`, [`Write it like ${defaultUrl}.`]);
};

const examples = `
Examples:
  factline figures --topic gaza-2021
  factline show gaza-2021/killed/palestinians/gaza-strip
  factline show gaza-2021/killed/palestinians/gaza-strip --known-at 2021-05-14T12:00:00Z
  factline history gaza-2021/killed/palestinians/gaza-strip
  factline ingest claims.ndjson
  factline watch --topic gaza-2021

Exit codes:
${Object.values(exitCodes)
  .map(({ code, meaning }) => `  ${String(code).padEnd(4)}${meaning}`)
  .join('\n')}`;
