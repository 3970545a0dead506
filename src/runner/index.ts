export { type Resolve, serveRuns } from './child.ts';
export { evaluateOnce, messageOf } from './evaluate.ts';
export { type Contestant, type Entry, type Plan, planStudy, type StudyInput } from './plan.ts';
export { runStudy, type StudyOptions } from './study.ts';
