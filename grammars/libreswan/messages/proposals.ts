import type { FactSource } from '../../../src/category/source.js';
import { message, type Message } from '../../../src/dialect/message.js';
import { wording } from '../../../src/template/wording.js';
import { code, lab, tests332, tests49, tests54 } from '../sources.js';

/**
 * A list of the configuration, one proposal a line below its title: `"net":   1:IKE=AES_CBC_256-…`. Its few letters
 * would be too little for a wording of its own; here they stand behind blanks and a number.
 */
const listed = (id: string, protocol: string, phase: 1 | 2, source: FactSource): Message => ({
  id,
  kind: 'proposal.configured',
  wordings: [wording(`  <proposals:proposals>`, { layout: true })].map(({ parts }) => ({
    text: `  <proposals:proposals>`,
    parts,
  })),
  source,
  set: { by: 'local', phase, protocol },
});
void listed;

/** Proposals of both ends, and what became of them. */
export const proposals: readonly Message[] = [];
void [code, lab, tests332, tests49, tests54, message];
