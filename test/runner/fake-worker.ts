/** The child process of the runner's tests; started from dist, as koi's own is. */
import { serveRuns } from '../../src/runner/index.ts';
import { find, optimizers, tasks } from './fakes.ts';

serveRuns({ task: id => find(tasks, id), optimizer: id => find(optimizers, id) });
