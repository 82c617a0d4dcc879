import { setFlagsFromString } from 'node:v8';
import { runService } from '@factline/runtime';
import { startIngest } from './start-ingest.js';

// What is alive is small (a few slices) and what passes through is large, and V8 lets garbage of four times the living gather before it
// looks. Looking at a third keeps a file of any size below 200 MB, for 6 % more CPU time (test/src/stress/ingest-large.stress.ts).
setFlagsFromString('--heap-growing-percent=30');
setFlagsFromString('--semi-space-growth-factor=1');

await runService('ingest', startIngest);
