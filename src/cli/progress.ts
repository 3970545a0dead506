import cliProgress from 'cli-progress';
import type { Plan, StudyOptions } from '../runner/index.ts';
import { warn } from './print.ts';

type Progress = NonNullable<StudyOptions['progress']> & { stop(): void };

/**
 * Progress in full evaluations, on stderr: a bar with rate and time left in a terminal, a line every ten seconds elsewhere.
 * Runs that fail are named at once, at most ten of them.
 */
export function progressOn(plan: Plan): Progress {
  const total = plan.runs.length;
  const began = Date.now();
  let [done, before, trials, failures] = [0, 0, 0, 0];
  const refused = plan.refused.length > 0 ? `, ${plan.refused.length} refused` : '';
  const show = process.stderr.isTTY ? bar(total) : lines(total);

  return {
    resumed(runs) {
      before = done = runs.length;
      warn(
        `${plan.contestants.length} optimizers × ${plan.entries.length} tasks × ${plan.repetitions} repetitions: ${total} runs${refused}${before > 0 ? `, ${before} done before` : ''}`,
      );
      show.start(done);
    },
    told(count) {
      trials += count;
      show.update(done, facts());
    },
    ended(spec, status, reason) {
      done++;
      if (status === 'failed' && failures++ < 10) show.say(`${spec.label} on ${spec.task}, repetition ${spec.repetition}: ${reason}`);
      if (status === 'failed' && failures === 11) show.say('more runs failed; koi status tells how many');
      show.update(done, facts());
    },
    stop: () => show.stop(done, facts()),
  };

  function facts(): Facts {
    const seconds = (Date.now() - began) / 1e3;
    const left = done > before ? ((total - done) * seconds) / (done - before) : undefined;
    return { rate: rounded(trials / seconds), left: left === undefined ? '…' : clock(left), trials };
  }
}

interface Facts {
  readonly rate: string;
  readonly left: string;
  readonly trials: number;
}

interface Display {
  start(done: number): void;
  update(done: number, facts: Facts): void;
  say(line: string): void;
  stop(done: number, facts: Facts): void;
}

function bar(total: number): Display {
  const shown = new cliProgress.SingleBar({
    format: '{bar} {percentage} % · {value}/{total} runs · {rate} trials/s · {left} left',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 30,
    hideCursor: true,
    fps: 5,
    stream: process.stderr,
  });
  return {
    start: done => shown.start(total, done, { rate: '…', left: '…' }),
    update: (done, facts) => shown.update(done, facts),
    say: line => process.stderr.write(`\r\x1b[K${line}\n`),
    stop: (done, facts) => {
      shown.update(done, { ...facts, left: '0 s' });
      shown.stop();
    },
  };
}

function lines(total: number): Display {
  let last = Date.now();
  return {
    start: () => {},
    update(done, { rate, left }) {
      if (Date.now() - last < 10_000) return;
      last = Date.now();
      warn(`${done}/${total} runs, ${rate} trials/s, ${left} left`);
    },
    say: warn,
    stop: (done, { trials, rate }) => warn(`${done}/${total} runs, ${trials} trials, ${rate} trials/s`),
  };
}

const rounded = (x: number): string => (x >= 1000 ? `${(x / 1000).toFixed(x < 10_000 ? 1 : 0)} k` : x.toFixed(0));

/** 75 → `1 min 15 s`. */
const clock = (seconds: number): string =>
  seconds < 60
    ? `${Math.ceil(seconds)} s`
    : seconds < 3600
      ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
      : `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
