import type { TextOptions } from '../output/text/diagnosis.js';
import type { CommonOptions } from './options.js';

const usualWidth = 80;
const narrowest = 40;
const widest = 120;

/** How text is drawn: colours where somebody sees them, the size of the terminal within reason. */
export function textOptions(options: CommonOptions, environment = process.env): TextOptions {
  const terminal = options.output === undefined && process.stdout.isTTY;
  return {
    colour: wantsColour(options.color, terminal, environment),
    height: terminal ? process.stdout.rows : undefined,
    width: Math.min(widest, Math.max(narrowest, columnsOf(terminal, environment))),
  };
}

/** COLUMNS decides where it is exported, then the terminal. */
function columnsOf(terminal: boolean, environment: NodeJS.ProcessEnv): number {
  const wanted = Number(environment['COLUMNS'] ?? '');
  if (Number.isInteger(wanted) && wanted > 0) return wanted;
  return (terminal ? process.stdout.columns : 0) || usualWidth;
}

/** The option decides, then FORCE_COLOR, then NO_COLOR, then whether this is a terminal. */
export function wantsColour(
  when: CommonOptions['color'],
  terminal: boolean,
  environment: NodeJS.ProcessEnv,
): boolean {
  if (when !== 'auto') return when === 'always';
  const force = environment['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return terminal && environment['TERM'] !== 'dumb';
}
