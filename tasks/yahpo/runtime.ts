/**
 * onnxruntime, loaded when the first surrogate is opened: an optional peer dependency of 288 MB. Its public `run` waits for
 * a turn of the event loop at each evaluation; the binding beneath it answers at once, which is why koi asks for a version
 * whose binding it knows. The values are the same to the last bit.
 */
import { createRequire } from 'node:module';

/** Holds numbers that are read at each run. */
export interface Tensor<Data = Int32Array | Float32Array> {
  readonly data: Data;
}

interface Metadata {
  readonly name: string;
  /** -1 where the size is free. */
  readonly shape: readonly number[];
}

export interface NativeSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(feeds: Readonly<Record<string, Tensor>>, fetches: Readonly<Record<string, Tensor>>, options: object): unknown;
  readonly inputMetadata: readonly Metadata[];
  readonly outputMetadata: readonly Metadata[];
}

export interface Runtime {
  readonly Tensor: {
    new (type: 'int32', data: Int32Array, shape: readonly number[]): Tensor<Int32Array>;
    new (type: 'float32', data: Float32Array, shape: readonly number[]): Tensor<Float32Array>;
  };
  readonly InferenceSession: new () => NativeSession;
}

const wanted = '1.30';
let loaded: Runtime | undefined;

export const runtime = (): Runtime => (loaded ??= loadRuntime());

/** Throws, in one line that says what to do, where onnxruntime-node is not installed, not the version wanted, or does not start. */
export function loadRuntime(name = 'onnxruntime-node'): Runtime {
  const require = createRequire(import.meta.url);
  const install = `run: ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node@${wanted}`;
  try {
    const { version } = require(`${name}/package.json`) as { version: string };
    if (!version.startsWith(`${wanted}.`)) throw new Error(`it is version ${version}`);
    const { Tensor } = require(name);
    const { binding, initOrt } = require(`${name}/dist/binding.js`);
    initOrt();
    return { Tensor, InferenceSession: binding.InferenceSession };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === 'MODULE_NOT_FOUND' && message.includes(`'${name}/package.json'`);
    const why = missing ? 'which is not installed' : `and what is installed cannot be used: ${message.split('\n')[0]}`;
    throw new Error(`the surrogates of yahpo need ${name} ${wanted}, ${why}; ${install}`);
  }
}
