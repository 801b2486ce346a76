/** The character that begins a command to a terminal. */
export const escape = '\u001b';

/** Commands to a terminal: colours and what else a prompt or a pager writes between words. */
const commands =
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,4}[@-~]|[()][0-9A-B]|\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\))/g;
/** Colours as a collector of logs, a viewer or a shell writes the character that cannot be printed. */
const printed = /(?:#033|\^\[|\\033|\\e|\\x1[bB]|\\u001[bB])\[(?:\d{1,3}(?:[;:]\d{1,3}){0,8})?m/g;

/** What begins a colour, as it is and as it is printed. */
const beginning = /\u001b|(?:#033|\^\[|\\(?:033|e|x1[bB]|u001[bB]))\[/;

/** Whether a text may hold colours. */
export const hasColours = (text: string): boolean => beginning.test(text);

/** A line without what colours it: `\u001b[32mup\u001b[0m` → `up`. */
export function withoutColours(line: string): string {
  if (!hasColours(line)) return line;
  return line.replace(commands, '').replace(printed, '');
}
