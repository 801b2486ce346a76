import { readyMessages, type BodyReader, type ReadyMessages } from './body-reader.js';
import { bindMessages, type MessageMatcher } from './bound-message.js';
import { candidatesOf, type Candidates } from './candidates.js';
import type { Dialect, Family } from './dialect.js';
import type { Look, Reading } from './reading.js';
import { copied, planOf, prepareHeads, type ReadyLayout } from './ready-layout.js';

interface ReadyFamily {
  readonly heads: readonly ReadyLayout[];
  readonly candidates: Candidates;
  readonly messages: ReadyMessages;
}

function prepareFamily(family: Family, dialect: Dialect): ReadyFamily {
  const heads = prepareHeads(family.heads);
  const values = { ...dialect.values, ...family.values };
  return {
    heads,
    candidates: candidatesOf(heads.map(({ matcher }) => matcher)),
    messages: readyMessages(
      bindMessages(family.messages, family.id, values, family.session ?? dialect.session),
    ),
  };
}

/** Reads what the families of a dialect say behind the name of their program. */
export interface FamilyReader {
  /** Whether a program, in lower case, leads to a family. */
  hasProgram(program: string): boolean;
  /** Whether a family knows the message; where a program is printed, only that to which it leads is asked. */
  fits(printed: string | undefined, line: string, from: number, to: number): boolean;
  readonly matchers: readonly MessageMatcher[];
}

/** Makes a reader that writes what it knows into `reading`. */
export function createFamilyReader(
  dialect: Dialect,
  reading: Reading,
  look: Look,
  bodies: BodyReader,
): FamilyReader {
  const families = dialect.families.map((family) => prepareFamily(family, dialect));
  const byProgram = new Map<string, ReadyFamily>();
  dialect.families.forEach(({ programs }, index) => {
    for (const program of programs) byProgram.set(program, families[index] as ReadyFamily);
  });
  let lastProgram = '';
  let lastFolded = '';
  let familyOfLast: ReadyFamily | undefined;

  /** The family that a printed program leads to. Neighbours are mostly of the same program. */
  function familyOf(program: string): ReadyFamily | undefined {
    if (program !== lastProgram) {
      lastProgram = program;
      lastFolded = program.toLowerCase();
      familyOfLast = byProgram.get(lastFolded);
    }
    reading.program = familyOfLast ? lastFolded : undefined;
    return familyOfLast;
  }

  /** Tries the heads of a family, or, where it has none, the body itself. */
  function fitsFamily(family: ReadyFamily, line: string, from: number, to: number, bare: boolean): boolean {
    const { heads, messages } = family;
    if (heads.length === 0) {
      if (!bodies.fits(messages, line, from, to)) return false;
      reading.head = undefined;
      return true;
    }
    const { hint } = look;
    const last = hint.head;
    if (last >= 0 && last < heads.length && fitsHead(family, last, line, from, to, bare)) return true;
    for (const index of family.candidates(line, from, to)) {
      if (index === last || !fitsHead(family, index, line, from, to, bare)) continue;
      hint.head = index;
      return true;
    }
    return false;
  }

  function fitsHead(
    family: ReadyFamily,
    index: number,
    line: string,
    from: number,
    to: number,
    bare: boolean,
  ): boolean {
    const { layout, matcher, found } = family.heads[index] as ReadyLayout;
    if (layout.bare === true && !bare) return false;
    const variant = look.shared ? matcher.recall(line, from, to) : matcher.match(line, from, to);
    if (!variant) return false;
    const { starts, ends } = matcher.extents;
    const { body } = planOf(variant);
    found.variant = variant;
    // Something of the head may stand behind the body.
    const end = body < 0 ? to : (ends[body] as number);
    if (bodies.fits(family.messages, line, body < 0 ? to : (starts[body] as number), end)) {
      reading.head = found;
      return true;
    }
    reading.head ??= copied(found);
    return false;
  }

  return {
    hasProgram: (program) => byProgram.has(program),
    fits(printed, line, from, to): boolean {
      if (families.length === 0) return false;
      if (printed !== undefined) {
        const family = familyOf(printed);
        return family ? fitsFamily(family, line, from, to, true) : false;
      }
      const { bare } = look;
      for (const family of families) {
        if (family.heads.length === 0 && !bare) continue;
        if (fitsFamily(family, line, from, to, bare)) return true;
      }
      return false;
    },
    matchers: families.map(({ messages }) => messages.matcher),
  };
}
