import { CommanderError } from 'commander';
import { IkescopeError } from '../input/error.js';
import { printable } from '../output/printable.js';

/** Wrong use, a path that cannot be read, or a failure of the program; 1 means that a fault was found. */
export const failureStatus = 2;

/** Takes away what stands on the line of a terminal. */
export const clearLine = '\r\u001b[K';

const commands = ['diagnose', 'parse', 'detect', 'learn', 'explain', 'dialects', 'categories', 'catalogue'];

/** Where the options of what was called are told. */
function hintFor(argv: readonly string[]): string {
  const command = argv.slice(2).find((each) => commands.includes(each));
  return `See "ikescope ${command === undefined ? '' : `${command} `}--help".`;
}

const formats = ['text', 'json', 'ndjson', 'csv', 'html', 'markdown', 'ecs', 'ocsf', 'otel'];

/** A format that was given as an option of its own. */
function formatMeant({ code, message }: CommanderError): string {
  const named = code === 'commander.unknownOption' ? /'--([a-z]+)'/.exec(message)?.[1] : undefined;
  return named !== undefined && formats.includes(named) ? ` (Did you mean --format ${named}?)` : '';
}

/** Tells on standard error what went wrong, in one line, and gives the exit status. */
export function exitStatusOf(error: unknown, argv: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Help that stands in for a missing command has been printed already.
    if (error.code !== 'commander.help') say(commanderWords(error, hintFor(argv)));
    return failureStatus;
  }
  if (error instanceof IkescopeError) {
    say(
      error.code === 'cannot-read' || error.code === 'bad-grammar'
        ? error.message
        : `${error.message}. ${hintFor(argv)}`,
    );
    return failureStatus;
  }
  const debug = argv.includes('--debug') || (process.env['IKESCOPE_DEBUG'] ?? '') !== '';
  if (debug && error instanceof Error && error.stack !== undefined) process.stderr.write(`${error.stack}\n`);
  else if (isSystemError(error)) say(error.message);
  else say(`the program failed: ${wordsOf(error)}. Run it again with --debug to see where.`);
  return failureStatus;
}

/** One line on standard error; whatever stands in it is harmless. */
export const say = (text: string): void => {
  // On a terminal the line of the progress may stand there.
  process.stderr.write(`${process.stderr.isTTY ? clearLine : ''}ikescope: ${printable(text)}\n`);
};

/** A full disk and its like are no fault of the program. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function commanderWords(error: CommanderError, hint: string): string {
  const { code, message } = error;
  const [what = '', ...more] = message.replace(/^error: /, '').split('\n');
  const meant = formatMeant(error);
  const guess = meant === '' ? more.filter((line) => line !== '').map((line) => ` ${line}`) : [meant];
  const use = code === 'commander.unknownCommand' ? 'To diagnose a file: "ikescope diagnose FILE".' : hint;
  return `${what.replace(/\.$/, '')}${guess.join('')}. ${use}`;
}
