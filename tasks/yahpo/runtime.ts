/**
 * onnxruntime, loaded when the first surrogate is opened: an optional peer dependency of 288 MB. koi uses the native binding
 * alone, for the JavaScript around it takes half the time of loading, and its `run` waits for a turn of the event loop at each
 * evaluation. So koi asks for a version whose binding it knows. The values are the same to the last bit.
 */
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';

interface Metadata {
  readonly name: string;
  /** -1 where the size is free. */
  readonly shape: readonly number[];
}

type Tensors = Readonly<Record<string, Tensor<Int32Array | Float32Array>>>;

export interface NativeSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(feeds: Tensors, fetches: Tensors, options: object): unknown;
  readonly inputMetadata: readonly Metadata[];
  readonly outputMetadata: readonly Metadata[];
}

export interface Runtime {
  readonly InferenceSession: new () => NativeSession;
  initOrtOnce(logLevel: number, tensor: unknown, isMainThread: boolean): void;
}

/** What the binding reads of a tensor in memory. */
export class Tensor<Data extends Int32Array | Float32Array> {
  readonly location = 'cpu';
  readonly type: string;
  readonly data: Data;
  readonly dims: readonly number[];
  constructor(data: Data, dims: readonly number[]) {
    this.type = data instanceof Int32Array ? 'int32' : 'float32';
    this.data = data;
    this.dims = dims;
  }
}

const warnings = 2; // the level of onnxruntime's own log, as in its JavaScript
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
    const binding: Runtime = require(`${name}/bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`);
    binding.initOrtOnce(warnings, Tensor, isMainThread);
    return binding;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === 'MODULE_NOT_FOUND' && message.includes(`'${name}/package.json'`);
    const why = missing ? 'which is not installed' : `and what is installed cannot be used: ${message.split('\n')[0]}`;
    throw new Error(`the surrogates of yahpo need ${name} ${wanted}, ${why}; ${install}`);
  }
}
