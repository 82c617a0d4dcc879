import { runByName } from '../run-by-name.js';

// `pnpm bench` runs every benchmark of this folder (NAME.bench.ts), `pnpm bench append` only those whose name begins so.
await runByName(new URL('.', import.meta.url), '.bench.js', process.argv.slice(2));
