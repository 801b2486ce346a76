import { harmlessJson } from './printable.js';

/** A value as indented JSON with a line end; keys stand in the order of the value, absent ones are left out. */
export const jsonText = (value: unknown): string => `${harmlessJson(JSON.stringify(value, undefined, 2))}\n`;
