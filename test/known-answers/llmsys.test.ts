import { describe, expect, it } from 'vitest';
import type { Config, Value } from '../../src/contract/index.ts';
import { whyInvalid } from '../../src/space/index.ts';
import { findTask } from '../../tasks/index.ts';
import { llmsys, tableOf } from '../../tasks/llmsys/index.ts';
import { systems } from '../../tasks/llmsys/systems.ts';
import { haveShared } from '../shared.ts';
import { at, recordsOf, textOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

const typed = (cell: string): Value =>
  /^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : Number.isNaN(Number(cell)) ? cell : Number(cell);

/** A config from a record: speculative parameters only with speculative decoding, no token limit is 'none'. */
function configOf(record: Record<string, string>, names: readonly string[]): Config {
  const entries = names.flatMap((name): [string, Value][] => {
    const cell = record[`cfg-ai-${name}`] ?? record[`cfg-${name}`]!;
    if (
      /^(speculative_method|num_speculative_tokens|prompt_lookup_max)$/.test(name) &&
      record['cfg-ai-enable_speculative_decoding'] === 'False'
    )
      return [];
    return [[name, cell === '' && name === 'send_token_limit' ? 'none' : typed(cell)]];
  });
  return Object.fromEntries(entries);
}

describe.skipIf(!haveShared)('llmsys (skipped where the data is not beside the repository)', () => {
  withData('llmsys-hpobench');
  itIsSound(llmsys, 20);

  it.each([
    ['vllm', 'output-throughput+mean-ttft-ms', ['obj-output_throughput+', 'obj-mean_ttft_ms-'], 'cost-benchmark_duration_s'],
    ['sglang', 'output-throughput+mean-ttft-ms', ['obj-output_throughput+', 'obj-mean_ttft_ms-'], 'cost-duration'],
    ['openhands', 'total-time-sec+total-token', ['cost-total_time_sec', 'cost-total_token'], 'cost-total_time_sec'],
    [
      'autogpt',
      'throughput-tokens-per-sec+avg-task-duration',
      ['obj-throughput_tokens_per_sec+', 'obj-avg_task_duration-'],
      'cost-total_duration',
    ],
    ['lightrag', 'f1-score+insert-time', ['obj-f1_score+', 'cost-insert_time'], 'cost-total_time'],
    ['html-rag', 'answer-f1+test-time', ['obj-Answer_F1+', 'obj-Test_Time-'], 'cost-Total_Time'],
    ['naiverag', 'ndcg+test-time', ['obj-NDCG+', 'obj-Test_Time-'], 'cost-Total_Time'],
  ])('answers for every config of %s as the file says, the mean where it was measured twice', async (name, what, columns, clock) => {
    const { file, configs, space } = systems[name]!;
    const evaluate = await findTask(`llmsys/${name}/${what}`)!.open();
    const names = Object.keys(space.params);
    const byConfig = new Map<string, { config: Config; records: Record<string, string>[] }>();
    for (const record of recordsOf(`llmsys-hpobench/${file}`)) {
      const config = configOf(record, names);
      if (whyInvalid(space, config))
        expect(record['cfg-ai-top_p']).toBe(''); // not recorded
      else {
        const known = byConfig.get(JSON.stringify(config)) ?? { config, records: [] };
        byConfig.set(JSON.stringify(config), { config, records: [...known.records, record] });
      }
    }

    expect(byConfig.size).toBe(configs);
    for (const { config, records } of byConfig.values()) {
      const ran = records.filter(record => columns.every(column => record[column] !== '') && record['obj-is_successful+'] !== 'FALSE');
      const outcome = at(evaluate, config);
      if (ran.length === 0) expect(outcome).toMatchObject({ status: 'crashed', reason: 'the nearest measured config did not run' });
      else {
        if (outcome.status !== 'ok') throw new Error(outcome.reason);
        for (const [i, column] of columns.entries()) {
          const mean = ran.reduce((sum, record) => sum + Number(record[column]), 0) / ran.length;
          expect(outcome.costs[i]).toBeCloseTo(column.endsWith('+') ? -mean : mean, 9);
        }
        expect(outcome.seconds).toBeCloseTo(ran.reduce((sum, record) => sum + Number(record[clock]), 0) / ran.length, 9);
      }
    }
  });

  it('refuses a file with a wrong column, and one with a value that is not of the space', () => {
    const text = textOf(`llmsys-hpobench/${systems['vllm']!.file}`);

    expect(() => tableOf(systems['vllm']!, text.replace('cfg-block_size', 'cfg-block'))).toThrow(
      'vLLM__5.0-0.5-4-50-r1.csv: it has no column cfg-block_size',
    );
    expect(() => tableOf(systems['vllm']!, text.replace(',1029,', ',9999,'))).toThrow(
      'a measured config is not of the space: max_num_seqs = 9999 is outside [70, 4094]',
    );
  });
});
