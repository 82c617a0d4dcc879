import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CliFailure } from '../failure.js';

const run = promisify(execFile);
/** Longest file that is taken out of a repository, in bytes: it is held in memory, so that half a file is never handed in. */
const maxBytes = 1_073_741_824;

/** One version of a file in a history. */
export interface Version {
  readonly commit: string;
  /** UTC instant: that of the commit, or 1 ms after the version before it, whichever is later. */
  readonly publishedAt: string;
}

/**
 * Versions of a file in the first-parent history of HEAD, oldest first. Clocks of committers may run back: published is a version at the
 * later of its commit and the one before, and 1 ms apart, so that the order of publication is the order of history.
 */
export const listVersions = async (repository: string, path: string): Promise<readonly Version[]> => {
  const log = await git(repository, ['log', '--first-parent', '--reverse', '--format=%H %ct', '--', path]);
  const commits = log
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (commits.length === 0)
    throw new CliFailure('notFound', `${path} is in no commit of ${repository}.`, [
      'Check --path; it is taken from the folder given by --git.',
    ]);
  return publicationTimes(
    commits.map((line) => ({ commit: line.slice(0, line.indexOf(' ')), seconds: Number(line.slice(line.indexOf(' ') + 1)) })),
  );
};

export const publicationTimes = (commits: readonly { readonly commit: string; readonly seconds: number }[]): readonly Version[] => {
  let last = Number.NEGATIVE_INFINITY;
  return commits.map(({ commit, seconds }) => {
    last = Math.max(seconds * 1_000, last + 1);
    return { commit, publishedAt: new Date(last).toISOString() };
  });
};

/** The file in one version; undefined where that commit removed it. */
export const readVersion = async (repository: string, path: string, { commit }: Version): Promise<Buffer<ArrayBuffer> | undefined> => {
  const prefix = (await git(repository, ['rev-parse', '--show-prefix'])).toString('utf8').trimEnd();
  const name = `${prefix}${path.replace(/^\.\//, '')}`;
  const listed = await git(repository, ['ls-tree', '--full-tree', '-z', commit, '--', name]);
  if (listed.length === 0) return undefined;
  return git(repository, ['cat-file', 'blob', `${commit}:${name}`]);
};

const git = async (repository: string, args: readonly string[]): Promise<Buffer<ArrayBuffer>> => {
  try {
    const { stdout } = await run('git', ['-C', repository, '--literal-pathspecs', ...args], { encoding: 'buffer', maxBuffer: maxBytes });
    return stdout as Buffer<ArrayBuffer>;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
    if (code === 'ENOENT')
      throw new CliFailure('usage', 'git is not installed here.', ['Install git, or hand versions in with --snapshot.']);
    throw new CliFailure('failed', `git ${args[0]} failed in ${repository}: ${stderr?.toString('utf8').trim() ?? String(error)}`);
  }
};
