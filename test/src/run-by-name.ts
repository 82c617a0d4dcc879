import { readdirSync } from 'node:fs';

/** What a benchmark or stress file exports. Arguments after `--` are passed on; throwing is failing. */
export type Runnable = { run(args: readonly string[]): Promise<void> };

/**
 * Runs the files of a folder that end in `ending` and whose names begin with one of the words given (no words: all of them), in order
 * of name, one after the other. Ends the process with 1 if one of them threw.
 */
export async function runByName(folder: URL, ending: string, words: readonly string[]): Promise<void> {
  const rest = words.indexOf('--');
  const names = (rest < 0 ? words : words.slice(0, rest)).filter((word) => !word.startsWith('-'));
  const args = rest < 0 ? words.filter((word) => word.startsWith('-')) : words.slice(rest + 1);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();
  const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
  if (chosen.length === 0) {
    process.stderr.write(
      `Nothing is called ${names.join(' or ')}. There is: ${files.map((file) => file.slice(0, -ending.length)).join(', ')}\n`,
    );
    process.exit(1);
  }
  for (const file of chosen) {
    process.stdout.write(`\n== ${file.slice(0, -ending.length)}\n`);
    try {
      const { run } = (await import(new URL(file, folder).href)) as Runnable;
      await run(args);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    }
  }
  process.exit(); // what a run left open must not hold the process
}
