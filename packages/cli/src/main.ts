import { runCommandLine } from './program.js';
import { processTerminal } from './terminal.js';

// `factline … | head` ends the reader before us; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));

const interrupt = new AbortController();
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    asked += 1;
    if (asked > 1) process.exit(130);
    interrupt.abort();
  });

process.exitCode = await runCommandLine(process.argv.slice(2), { terminal: processTerminal(), env: process.env, signal: interrupt.signal });
