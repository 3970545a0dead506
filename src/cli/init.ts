import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moduleOptimizer, moduleOptimizerTest, moduleTask, moduleTaskTest } from './templates/module.ts';
import { pythonOptimizer, pythonOptimizerTest, pythonTask, pythonTaskTest } from './templates/python.ts';
import { UsageError } from './usage-error.ts';

const koiPlugin = fileURLToPath(new URL('../../optimizers/python', import.meta.url));

/** Writes an example and its test into the working folder; answers what to do next. Overwrites nothing. */
export function initPlugin(what: 'optimizer' | 'task', name: string, lang: 'python' | 'ts'): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new UsageError(`name ${name}: it must be like my-method, in lower case`);
  const file = name.replaceAll('-', '_');
  const files: Readonly<Record<string, string>> =
    lang === 'python'
      ? what === 'optimizer'
        ? { [`${file}.py`]: pythonOptimizer(name), [`test_${file}.py`]: pythonOptimizerTest(name) }
        : { [`${file}.py`]: pythonTask(name), [`test_${file}.py`]: pythonTaskTest(name) }
      : what === 'optimizer'
        ? { [`${name}.mjs`]: moduleOptimizer(name), [`${name}.test.mjs`]: moduleOptimizerTest(name) }
        : { [`${name}.mjs`]: moduleTask(name), [`${name}.test.mjs`]: moduleTaskTest(name) };
  const there = Object.keys(files).find(path => existsSync(path));
  if (there !== undefined) throw new UsageError(`${there} is there already; choose another name: koi init ${what} <name>`);
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);

  const plugin = lang === 'python' ? `"python ${file}.py"` : `./${name}.mjs`;
  return [
    ...Object.keys(files).map(path => `wrote ${path}`),
    '',
    `koi check ${plugin}`,
    what === 'optimizer'
      ? `koi run --optimizers ${lang === 'python' ? `"python ${file}.py,random"` : `${plugin},random`} --tasks "bbob/f{1,8}/d5/i1" --out results/${name}`
      : `koi run --optimizers random,de --tasks ${plugin} --out results/${name}`,
    ...(lang === 'python'
      ? [`pip install ${koiPlugin}   # for the test: python -m unittest test_${file}`]
      : [`node --test ${name}.test.mjs`]),
  ];
}
