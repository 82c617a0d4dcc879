import { runByName } from '../run-by-name.js';

// `pnpm stress` runs every long test of this folder (NAME.stress.ts), `pnpm stress loss` only those whose name begins so.
await runByName(new URL('.', import.meta.url), '.stress.js', process.argv.slice(2));
