/** A model of YAHPO Gym: rows of numbers in, rows of metrics out. */
import { placeOf } from '../data/place.ts';
import { dataName, readYahpo, readYahpoJson } from './files.ts';
import { runtime, Tensor } from './runtime.ts';
import { folderOf, type Scenario } from './scenario.ts';

/** Column → category → its code. */
export type Encoding = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Inputs and outputs are the same arrays at every run, in the order of the scenario's columns. */
export interface Surrogate {
  /** [rows × columns], to be filled before each run. */
  readonly categorical: Int32Array;
  readonly continuous: Float32Array;
  /** [rows × metrics], of the latest run. */
  readonly metrics: Float32Array;
  run(): void;
}

export interface Model {
  readonly encoding: Encoding;
  /** One row: what is recorded is evaluated so, for onnxruntime is bit-identical across processes at a fixed batch size only. */
  readonly one: Surrogate;
  /** More rows at a time, for looking around; the models of v0 take one only. */
  readonly batch: ((rows: number) => Surrogate) | undefined;
}

/** For one row at a time: threads cost more than they bring, and so do the fused operators of higher levels (5 % on rbv2_xgboost). */
const oneByOne = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'basic' } as const;

/** The tasks of a scenario share its model. */
const open = new Map<string, Model>();

/** Throws in one line where a file is missing or damaged, or the model does not fit the scenario. */
export function openModel(scenario: Scenario): Model {
  const folder = folderOf(scenario);
  const key = `${placeOf(dataName)}/${folder}`;
  const model = open.get(key) ?? {
    encoding: readYahpoJson(`${folder}/encoding.json`) as Encoding,
    ...load(scenario, readYahpo(`${folder}/model.onnx`), `yahpo: ${folder}/model.onnx`),
  };
  open.set(key, model);
  return model;
}

function load({ categorical, continuous, metrics }: Scenario, bytes: Buffer, where: string): Omit<Model, 'encoding'> {
  const { InferenceSession } = runtime();
  const session = new InferenceSession();
  try {
    session.loadModel(bytes.buffer, bytes.byteOffset, bytes.byteLength, oneByOne);
  } catch (error) {
    throw new Error(`${where} is not a model that onnxruntime can read: ${(error as Error).message.split('\n')[0]}`);
  }
  const shapes = new Map(session.inputMetadata.map(({ name, shape }) => [name, shape]));
  const [output] = session.outputMetadata;
  const widths = [shapes.get('x_cat'), shapes.get('x_cont'), output!.shape].map(shape => shape?.[1]);
  const expected = [categorical.length, continuous.length, metrics.length];
  if (widths.some((width, i) => width !== expected[i]))
    throw new Error(
      `${where} has ${widths.join(', ')} categorical, continuous and output columns; the scenario has ${expected.join(', ')}`,
    );

  const surrogate = (rows: number): Surrogate => {
    const x_cat = new Tensor(new Int32Array(rows * categorical.length), [rows, categorical.length]);
    const x_cont = new Tensor(new Float32Array(rows * continuous.length), [rows, continuous.length]);
    const answer = new Tensor(new Float32Array(rows * metrics.length), [rows, metrics.length]);
    const feeds = { x_cat, x_cont };
    const fetches = { [output!.name]: answer };
    return { categorical: x_cat.data, continuous: x_cont.data, metrics: answer.data, run: () => void session.run(feeds, fetches, {}) };
  };
  return { one: surrogate(1), batch: shapes.get('x_cat')![0] === 1 ? undefined : surrogate };
}
