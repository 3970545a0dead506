import { UsageError } from './usage-error.ts';

const units: Readonly<Record<string, number>> = { '': 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 };

/** `1GB`, `512 MB`, `2GiB` or a number of bytes. */
export function bytesOf(text: string | number): number {
  const [, number, unit] = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(String(text)) ?? [];
  const scale = units[(unit ?? '?').toLowerCase()];
  if (!number || !scale) throw new UsageError(`memory "${text}": write a size such as 1GB or 512MB`);
  const bytes = Number(number) * scale;
  if (!(bytes >= 128e6)) throw new UsageError(`memory "${text}": a worker process needs at least 128MB`);
  return bytes;
}
