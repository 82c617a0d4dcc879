import { runService } from '@factline/runtime';
import { startProjector } from './start-projector.js';

await runService('projector', startProjector);
