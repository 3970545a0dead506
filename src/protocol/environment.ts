import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the package koi_plugin, here and in dist alike. */
const python = fileURLToPath(new URL('../../optimizers/python', import.meta.url));

/** Says where koi was started or what it writes, and is nobody else's business. */
const hidden = /^(PWD|OLDPWD|INIT_CWD|_|KOI_.*|npm_.*|NODE_.*)$/i;

/** The last one is joblib's: scikit-learn's forests, SMAC's among them, take all cores by default, and poll for their threads. */
const threads = [
  ...['OMP', 'OPENBLAS', 'MKL', 'NUMEXPR', 'VECLIB_MAXIMUM', 'NUMBA', 'RAYON'].map(name => `${name}_NUM_THREADS`),
  'LOKY_MAX_CPU_COUNT',
];

/**
 * What a plugin's process sees of the environment: as koi's own, without traces of the study, with one thread for numeric
 * libraries, hashes that do not change from process to process, temporary files in a folder of its own, and koi_plugin on
 * Python's path.
 */
export function environmentOf(folder: string, own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
  const path = [own['PYTHONPATH'], python, kept['PYTHONPATH']].filter(Boolean).join(delimiter);
  return {
    ...kept,
    ...Object.fromEntries(threads.map(name => [name, '1'])),
    ...own,
    PYTHONHASHSEED: '0',
    PYTHONPATH: path,
    TMPDIR: folder,
    PWD: folder,
  };
}
