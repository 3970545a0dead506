import { capabilities, offers, refusal } from '../../contract/index.ts';
import { assertSpace, initialConfig, whyInvalid } from '../../space/index.ts';
import { type Check, unless } from '../check.ts';
import type { Subject } from './bench.ts';

/** What can be seen without running it. */
export const declaration: readonly Check<Pick<Subject, 'optimizer'>>[] = [
  {
    name: 'what it handles and wants makes sense',
    capability: 'any',
    run({ optimizer: { handles, wants } }) {
      const stranger = [...handles, ...wants].find(name => !capabilities.includes(name));
      const unhandled = wants.find(name => !handles.includes(name));
      return unless(
        stranger !== undefined
          ? `${stranger} is not a capability; there are ${capabilities.join(', ')}`
          : unhandled && `it wants ${unhandled}, which it does not handle, so it can run nowhere`,
        `handles ${handles.join(' ')}${wants.length > 0 ? `; wants ${wants.join(' ')}` : ''}`,
      );
    },
  },
  {
    name: 'what it does not handle is refused',
    capability: 'any',
    run({ optimizer }) {
      const lacks = capabilities.filter(capability => !offers.includes(capability) && !optimizer.handles.includes(capability));
      const entering = lacks.find(capability => refusal(optimizer, { needs: [...optimizer.wants, capability] }).length === 0);
      const wanted = optimizer.wants.find(want => refusal(optimizer, { needs: capabilities.filter(c => c !== want) }).length === 0);
      return unless(
        entering !== undefined ? `a task that needs ${entering} is not refused` : wanted && `a task without ${wanted} is not refused`,
        lacks.length > 0 ? `refuses ${lacks.join(' ')}` : 'it handles everything',
      );
    },
  },
  {
    name: 'its options are a space with an initial value each',
    capability: 'any',
    run({ optimizer: { options } }) {
      assertSpace(options);
      const bare = Object.keys(options.params).find(name => options.params[name]!.initial === undefined);
      const wrong = bare === undefined ? whyInvalid(options, initialConfig(options)) : `option ${bare} has no initial value`;
      return unless(wrong, `${Object.keys(options.params).length} options`);
    },
  },
];
