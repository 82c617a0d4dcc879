import { type ChildProcess, spawn } from 'node:child_process';

// Runs on its own: nothing of ours may be needed once we are gone. Fast shutdown first, immediate if a session will not end.
const program = `
const pid = Number(process.argv[1]);
const send = (signal) => { try { process.kill(pid, signal); return true; } catch { return false; } };
process.stdin.resume();
process.stdin.on('end', () => {
  if (!send('SIGINT')) process.exit();
  setTimeout(() => { send('SIGQUIT'); process.exit(); }, 10000);
  setInterval(() => { if (!send(0)) process.exit(); }, 100);
});`;

/**
 * A small process that ends the server `pid` when this process dies, however it dies: it waits for the end of a pipe that only we hold.
 * Dismiss it once the server has ended, before its id can belong to another process.
 */
export function watchOver(pid: number): { dismiss(): void } {
  const dog: ChildProcess = spawn(process.execPath, ['-e', program, String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  dog.unref();
  dog.stdin?.on('error', () => {}); // the dog may be killed before us; the next start deals with what is left
  const pipe = dog.stdin as unknown as { unref?: () => void } | null;
  pipe?.unref?.();
  return { dismiss: () => void dog.kill('SIGKILL') };
}
