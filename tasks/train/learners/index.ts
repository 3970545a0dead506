/** What is fitted in one go. */
import { cart } from './cart.ts';
import { forest } from './forest.ts';
import type { Learner } from './learner.ts';
import { logistic } from './logistic.ts';
import { ridge } from './ridge.ts';
import { svm } from './svm.ts';

export const learners: readonly Learner[] = [svm, cart, forest, logistic, ridge];
