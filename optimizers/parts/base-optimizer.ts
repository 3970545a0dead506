/** The optimizers that a rule can be wrapped around: those that answer at once, with one new trial per ask, and cope with any space. */
import type { Choice, Config, Optimizer } from '../../src/contract/index.ts';
import { random } from '../random.ts';
import { tpe } from '../tpe.ts';

const bases: readonly Optimizer[] = [random, tpe];

export const baseChoice: Choice & { readonly initial: string } = { kind: 'choice', choices: bases.map(b => b.id), initial: random.id };

/** The base that the option `base` names. */
export const baseOf = ({ base }: Config): Optimizer => bases.find(b => b.id === base)!;
