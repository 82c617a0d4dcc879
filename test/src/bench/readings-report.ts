import { median, percentile } from './statistics.js';

/** What was measured against a limit. */
interface Verdict {
  readonly name: string;
  readonly isMet: boolean;
}
export interface Report {
  /** Milliseconds of two works that were done in turns; the ratio of their medians is at most `target`. */
  readonly ratio: (name: string, took: readonly number[], base: readonly number[], target: number) => void;
  /** Two numbers beside each other that no limit was set for. */
  readonly note: (name: string, took: readonly number[], base: readonly number[]) => void;
  /** A number that is at least `target`. */
  readonly least: (name: string, number: number, target: number) => void;
  /** Names of what missed its limit. */
  readonly missed: () => string[];
}

export const createReport = (write: (text: string) => void = (text) => process.stdout.write(text)): Report => {
  const verdicts: Verdict[] = [];
  const judge = (name: string, isMet: boolean): string => {
    verdicts.push({ name, isMet });
    return isMet ? 'met' : 'MISSED';
  };
  const line = (name: string, took: readonly number[], base: readonly number[], verdict: string): void =>
    write(
      `${name.padEnd(60)} ${median(took).toFixed(2).padStart(8)} ms, p99 ${percentile(took, 99).toFixed(1).padStart(6)} | ${median(base).toFixed(2).padStart(8)} ms | ${(median(took) / median(base)).toFixed(2)} (${verdict})\n`,
    );
  return {
    ratio: (name, took, base, target) => line(name, took, base, `${target}: ${judge(name, median(took) / median(base) <= target)}`),
    note: (name, took, base) => line(name, took, base, 'no limit'),
    least: (name, number, target) => write(`${name}: ${number.toFixed(2)} (${target}: ${judge(name, number >= target)})\n`),
    missed: () => verdicts.filter(({ isMet }) => !isMet).map(({ name }) => name),
  };
};

/** Milliseconds of each work, one after the other, round after round. */
export const interleaved = async (
  works: readonly ((round: number) => Promise<unknown>)[],
  { rounds, warmUp = 10 }: { readonly rounds: number; readonly warmUp?: number },
): Promise<number[][]> => {
  const took = works.map((): number[] => []);
  for (let round = 0; round < rounds + warmUp; round++)
    for (const [n, work] of works.entries()) {
      const before = performance.now();
      await work(round);
      if (round >= warmUp) took[n]?.push(performance.now() - before);
    }
  return took;
};
