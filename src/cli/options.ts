import { Option } from 'commander';
import type { Narrowing } from '../classify/narrowing.js';
import { IkescopeError } from '../input/error.js';

/** Options that every command takes. */
export interface CommonOptions {
  readonly output?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet?: true;
}

/** Options of commands that read logs. */
export interface ReadOptions extends CommonOptions {
  readonly dialect?: string;
  /** Files with dialects of the user's own. */
  readonly grammar?: readonly string[];
  readonly timezone?: string;
  readonly reference?: string;
}

/** Options that narrow a diagnosis, and how it names connections. */
export interface NarrowOptions {
  readonly peer?: readonly string[];
  readonly connection?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly alias?: string;
}

/** What of the options narrows a diagnosis. */
export const narrowingOf = ({ peer, connection, since, until }: NarrowOptions): Narrowing => ({
  peers: peer,
  connections: connection,
  since,
  until,
});

/** An option that may stand several times. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** The format of a command, one of those it knows. */
export interface FormatOption {
  readonly format: string;
}

const oneOf =
  (what: string, known: readonly string[]) =>
  (value: string): string => {
    if (!known.includes(value)) {
      throw new IkescopeError(
        'bad-option',
        `unknown ${what} ${JSON.stringify(value)}, known: ${known.join(', ')}`,
      );
    }
    return value;
  };

/** `--format`, the first known one by default. */
export const formatOption = (known: readonly [string, ...string[]]): Option =>
  new Option('--format <format>', known.join(', ')).default(known[0]).argParser(oneOf('format', known));

/** `--grammar`, which may stand several times. */
export const grammarOption = (): Option =>
  repeatable('--grammar <file>', 'a dialect or rows of your own; may be repeated');

/** `--color`. */
export const colorOption = (): Option =>
  new Option('--color <when>', 'auto, always, never')
    .default('auto')
    .argParser(oneOf('value of --color', ['auto', 'always', 'never']));
