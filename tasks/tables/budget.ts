import { defaultBudget } from '../../src/contract/index.ts';

/** The default, but never more than a quarter of the configs that there are: a search that sees them all compares nothing. */
export const tableBudget = (dimensions: number, configs: number): number => Math.min(defaultBudget(dimensions), Math.ceil(configs / 4));
