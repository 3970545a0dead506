/** Tasks that are multi-fidelity and multi-objective at once. */
import type { Collection } from '../../src/contract/index.ts';
import { braninCurrin } from './branin-currin.ts';
import { biasedZdt } from './zdt.ts';

export const momf: Collection = {
  id: 'momf',
  title: 'Multi-fidelity multi-objective problems: Branin–Currin and ZDT with a fading bias',
  ids: () => [braninCurrin.id, ...['zdt1', 'zdt2', 'zdt3', 'zdt4', 'zdt6'].map(name => `momf/${name}/d10@z`)],
  find(id) {
    if (id === braninCurrin.id) return braninCurrin;
    const [, name, d] = /^momf\/(zdt[12346])\/d([1-9]\d*)@z$/.exec(id) ?? [];
    return name ? biasedZdt(id, name, d!) : undefined;
  },
};
