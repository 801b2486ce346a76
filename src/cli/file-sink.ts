import { randomBytes } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { IkescopeError } from '../input/error.js';
import type { Sink } from './sink-type.js';
import { writeProblem } from './write-problem.js';

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A file that changes at once or not at all: the text goes to a file beside it, which takes its name at the end. What
 * is no regular file (a device, a named pipe) is written as it is. A log that is being read is evidence and stays.
 *
 * @throws IkescopeError `cannot-read` (one line for the user) when the file cannot be written.
 */
export async function openFileSink(path: string, inputs: readonly string[] = []): Promise<Sink> {
  try {
    // A symbolic link stays one.
    const target = await realpath(path).catch(() => path);
    const status = await stat(target).catch(() => undefined);
    if (status && !status.isFile()) return await directSink(path, target);
    if (status && (await isAmong(inputs, status))) throw new Error('it is one of the files to read');
    return await replacingSink(path, target, status && status.mode & 0o777);
  } catch (error) {
    throw refused(path, error);
  }
}

/** Whether one of the paths leads to this file, by whatever name. */
async function isAmong(paths: readonly string[], { dev, ino }: Stats): Promise<boolean> {
  for (const path of paths) {
    const other = await stat(path).catch(() => undefined);
    if (other?.dev === dev && other.ino === ino) return true;
  }
  return false;
}

async function replacingSink(path: string, target: string, mode: number | undefined): Promise<Sink> {
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(beside, 'wx');
  const release = removeAtExit(beside);
  let active = true;
  const discard = async (): Promise<void> => {
    active = false;
    await file.close();
    await rm(beside, { force: true });
    release();
  };
  return {
    write: (text) => attempt(path, () => file.appendFile(text)),
    finish: () =>
      attempt(path, async () => {
        if (!active) return;
        if (mode !== undefined) await file.chmod(mode);
        await file.close();
        await rename(beside, target);
        release();
      }),
    discard,
  };
}

/** However the process ends, the file goes with it; gives the function that calls this off. */
function removeAtExit(file: string): () => void {
  const remove = (): void => rmSync(file, { force: true });
  const interrupted = (signal: NodeJS.Signals): void => {
    remove();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    process.off('exit', remove);
    for (const signal of interruptions) process.off(signal, interrupted);
  };
  process.on('exit', remove);
  for (const signal of interruptions) process.on(signal, interrupted);
  return release;
}

async function directSink(path: string, target: string): Promise<Sink> {
  const file = await open(target, 'w');
  const close = (): Promise<void> => file.close();
  return { write: (text) => attempt(path, () => file.appendFile(text)), finish: close, discard: close };
}

async function attempt(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    throw refused(path, error);
  }
}

const refused = (path: string, error: unknown): IkescopeError =>
  new IkescopeError('cannot-read', `${path} cannot be written: ${writeProblem(error)}.`);
