import { type Connection, connect, heartbeat } from './connection.ts';
import { protocol, type Result } from './messages.ts';
import type { Command } from './process.ts';

/** Imports of scientific packages take seconds, on a busy machine many. */
const startSeconds = 120;

/**
 * The live processes of one command: as a rule one, which serves one run after another. Who finds it busy gets another; a
 * process that died is replaced when the next run begins.
 */
export interface Host {
  /** A process that nobody uses, after its handshake. Rejects with a PluginError. */
  take(): Promise<Connection>;
  /** Starts a process, unless one is free, so that the first to take one need not wait. */
  warm(): Promise<void>;
  /** It is free again. */
  give(connection: Connection): void;
}

const hosts = new Map<string, Host>();

/** The host of a command in this process; runs and tasks have hosts of their own, so that no process sees both. */
export function hostOf(command: Command, use: 'optimizer' | 'task'): Host {
  const key = JSON.stringify([use, command.words, command.env]);
  const host = hosts.get(key) ?? openHost(command);
  hosts.set(key, host);
  return host;
}

function openHost(command: Command): Host {
  const free: Connection[] = [];
  const host: Host = {
    async take() {
      for (let known = free.pop(); known; known = free.pop()) if (known.alive) return known;
      const connection = connect(command);
      await greet(connection);
      return connection;
    },
    warm: async () => host.give(await host.take()),
    give(connection) {
      if (connection.alive) free.push(connection);
    },
  };
  return host;
}

const greet = async (connection: Connection): Promise<Result<'initialize'>> =>
  connection.call('initialize', { protocol, heartbeat }, startSeconds);

/** What a command offers: asked once, of a process that then ends. Rejects with a PluginError. */
export async function offersOf(command: Command) {
  const connection = connect(command);
  try {
    const { optimizers, tasks } = await greet(connection);
    const described: Result<'describe'>[] = [];
    for (const task of tasks) described.push(await connection.call('describe', { task }, startSeconds));
    return { optimizers, tasks: described };
  } finally {
    await connection.end();
  }
}

/** Starts a command's process, unless one is free: after that nobody waits for imports. */
export const warm = (command: Command, use: 'optimizer' | 'task'): Promise<void> => hostOf(command, use).warm();
