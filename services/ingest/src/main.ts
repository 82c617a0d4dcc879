import { runService } from '@factline/runtime';
import { startIngest } from './start-ingest.js';

await runService('ingest', startIngest);
