import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const koiPlugin = fileURLToPath(new URL('../../optimizers/python', import.meta.url));

/** Writes an example and its test into the working folder; answers what to do next. Overwrites nothing. */
export function initPlugin(what: 'optimizer' | 'task', name: string, lang: 'python' | 'ts'): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new UsageError(`name ${name}: it must be like my-method, in lower case`);
  const python = lang === 'python';
  const file = python ? name.replaceAll('-', '_') : name;
  const files: readonly (readonly [path: string, template: string])[] = python
    ? [
        [`${file}.py`, `${what}.py`],
        [`test_${file}.py`, `test_${what}.py`],
      ]
    : [
        [`${file}.mjs`, `${what}.mjs`],
        [`${file}.test.mjs`, `${what}.test.mjs`],
      ];
  for (const [path] of files)
    if (existsSync(path)) throw new UsageError(`${path} is there already; choose another name: koi init ${what} <name>`);
  for (const [path, template] of files) writeFileSync(path, filledIn(template, name, file));

  const plugin = python ? `"python ${file}.py"` : `./${file}.mjs`;
  const optimizers = what === 'optimizer' ? `--optimizers ${plugin} --optimizers random` : '--optimizers random,de';
  const tasks = what === 'optimizer' ? '--tasks "bbob/f{1,8}/d5/i1"' : `--tasks ${plugin}`;
  return [
    ...files.map(([path]) => `wrote ${path}`),
    '',
    `koi check ${plugin}`,
    `koi run ${optimizers} ${tasks} --out results/${name}`,
    python ? `pip install ${koiPlugin}   # for the test: python -m unittest test_${file}` : `node --test ${file}.test.mjs`,
  ];
}

/** A template, in which `mine` stands for the name: as an id in double or single quotes, as a word of the language elsewhere. */
function filledIn(template: string, name: string, file: string): string {
  const upper = name.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
  return readFileSync(new URL(`./templates/${template}`, import.meta.url), 'utf8')
    .replace(/(["'])mine\1/g, `$1${name}$1`)
    .replace(/Mine\b/g, upper)
    .replace(/\bmine\b/g, file);
}
