import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { type Method, methods } from '../../src/protocol/messages.ts';
import { protocolSchema } from '../../src/protocol/schema.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/protocol.md'), 'utf8');
const [, transcript] = /```transcript\n(.*?)```/s.exec(page)!;
const lines = transcript!.trim().split('\n').map(line => ({ sent: line.startsWith('→'), text: line.slice(2), message: JSON.parse(line.slice(2)) })); // biome-ignore format: one thought
const sent = lines.filter(line => line.sent);
const answered = lines.filter(line => !line.sent).map(({ message }) => message);

/** What a program answers to these lines. */
async function answers(words: readonly string[], requests: readonly string[]): Promise<unknown[]> {
  const child = spawn(words[0]!, words.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(`${requests.join('\n')}\n`);
  const found: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) found.push(JSON.parse(line));
  return found;
}

const examples = join(root, 'docs/examples');
const built = join(root, 'node_modules/.cache/koi-examples');
const has = (tool: string): boolean => spawnSync(tool, [tool === 'go' ? 'version' : '--version']).status === 0;

describe('the transcript in docs/protocol.md', () => {
  it('shows every method, in messages that keep to the schemas', () => {
    const shown = sent.map(({ message }) => message.method as string);

    expect(Object.keys(methods).filter(method => !shown.includes(method))).toEqual([]);
    for (const [i, { message }] of sent.entries()) {
      const { params, result } = methods[message.method as Method] ?? {};
      if (!params) continue;
      expect(params.safeParse(message.params).error).toBeUndefined();
      expect(result!.safeParse(answered[i]!.result).error).toBeUndefined();
    }
  });

  const requests = sent.map(({ text }) => text);
  it('is what the example in JavaScript says', async () => {
    expect(await answers([process.execPath, join(examples, 'javascript/plugin.mjs')], requests)).toEqual(answered);
  });

  it.skipIf(!has('go'))('is what the example in Go says (needs go)', { timeout: 180_000 }, async () => {
    execFileSync('go', ['build', '-o', join(built, 'go'), '.'], { cwd: join(examples, 'go') });

    expect(await answers([join(built, 'go')], requests)).toEqual(answered);
  });

  it.skipIf(!has('cargo'))('is what the example in Rust says (needs cargo)', { timeout: 180_000 }, async () => {
    const env = { ...process.env, CARGO_TARGET_DIR: join(built, 'rust') };
    execFileSync('cargo', ['build', '--release', '--quiet', '--locked'], { cwd: join(examples, 'rust'), env });

    expect(await answers([join(built, 'rust/release/plugin')], requests)).toEqual(answered);
  });
});

describe('docs/koi-plugin-1.schema.json', () => {
  it('is what the code says (UPDATE_SCHEMA=1 writes it anew)', () => {
    const file = join(root, 'docs/koi-plugin-1.schema.json');
    const now = JSON.parse(JSON.stringify(protocolSchema()));
    if (process.env['UPDATE_SCHEMA'] || !existsSync(file)) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);

    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now);
  });
});
