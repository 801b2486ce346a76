import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { End } from './network.js';

/** A daemon that runs at one end. */
export interface Daemon {
  readonly end: End;
  /** What it has written so far. */
  log(): string;
  /** Brings the tunnel up, waiting for at most so many seconds. */
  initiate(seconds?: number): void;
  rekeyIke(): void;
  rekeyChild(): void;
  terminate(): void;
  /** Orderly, as an administrator does it. */
  stop(): Promise<void>;
  /** At once, as a power cut does it. */
  kill(): Promise<void>;
}

/** Ends a process that this program started, and waits until it is gone. */
export async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}
