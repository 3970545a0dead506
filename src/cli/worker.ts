/** What a study's child processes run. */
import { serveRuns } from '../runner/index.ts';
import { optimizerOf } from './contestants.ts';
import { taskOf } from './entries.ts';

serveRuns({ task: taskOf, optimizer: optimizerOf });
