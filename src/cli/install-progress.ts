import cliProgress from 'cli-progress';
import type { InstallProgress } from '../../tasks/data/install.ts';
import { warn } from './print.ts';

/** Progress of an installation, on stderr: a bar over its files in a terminal, a line every ten seconds elsewhere. */
export function installProgress(name: string): { update(progress: InstallProgress): void; stop(): void } {
  if (!process.stderr.isTTY) return lines(name);
  const bar = new cliProgress.SingleBar({
    format: `${name} {bar} {value}/{total} files · {file} {megabytes} MB`,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 30,
    hideCursor: true,
    fps: 5,
    stream: process.stderr,
  });
  let begun = false;
  return {
    update({ done, files, file, bytes }) {
      const facts = { file, megabytes: (bytes / 1e6).toFixed(1) };
      if (begun) bar.update(done, facts);
      else bar.start(files, done, facts);
      begun = true;
    },
    stop: () => bar.stop(),
  };
}

function lines(name: string) {
  let last = Date.now();
  return {
    update({ done, files, file, bytes }: InstallProgress): void {
      if (Date.now() - last < 10_000) return;
      last = Date.now();
      warn(`${name}: ${done}/${files} files, ${file} ${(bytes / 1e6).toFixed(1)} MB`);
    },
    stop() {},
  };
}
