import { spawnSync } from 'node:child_process';

/** What became of a command. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** Runs a program without a shell and waits for it, a minute at most. */
export function run(
  program: string,
  parameters: readonly string[],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string | Buffer;
    readonly seconds?: number;
  } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    encoding: 'utf8',
    timeout: (options.seconds ?? 60) * 1000,
    env: { ...process.env, ...options.env },
    ...(options.input !== undefined && { input: options.input }),
  });
  return { status: status ?? -1, output: `${stdout}${stderr}` };
}

/** Runs a program that must succeed. */
export function must(program: string, parameters: readonly string[], input?: string | Buffer): void {
  const { status, output } = run(program, parameters, input === undefined ? {} : { input });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')}: ${output}`);
}

/** Waits until something holds, and says whether it came to hold. */
export async function until(holds: () => boolean, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (!holds()) {
    if (Date.now() > end) return false;
    await new Promise((done) => setTimeout(done, 50));
  }
  return true;
}

export const pause = (seconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, seconds * 1000));
