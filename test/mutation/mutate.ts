/**
 * Changes everything in a log that a rule must not depend on: addresses, ids, names. The structure of the log, its
 * words and its order stay.
 */

/** A stable number for a text. */
function hash(text: string, seed: number): number {
  let value = seed >>> 0;
  for (const character of text) value = (Math.imul(value ^ character.charCodeAt(0), 16777619) + 1) >>> 0;
  return value;
}

const networks = ['10.91', '172.23', '100.70'];

/** Public and private end points of tunnels become others; networks and masks stay, for their relations matter. */
function otherAddress(address: string, seed: number): string {
  if (/^(?:0|127|255)\.|\.0$|\.255$/.test(address)) return address;
  const value = hash(address, seed);
  return `${networks[value % networks.length] ?? '10.91'}.${(value >>> 8) % 250}.${((value >>> 16) % 250) + 2}`;
}

const otherHex = (text: string, seed: number): string =>
  [...text]
    .map((character, index) =>
      /[0-9a-f]/i.test(character) ? ((hash(text + String(index), seed) >>> 16) % 16).toString(16) : character,
    )
    .join('');

/** The same log with other addresses, session ids, cookies and file names of its own. */
export function mutate(text: string, seed: number): string {
  const ends = new Set(text.match(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?=:(?:500|4500)\b|\[|\|)/g));
  return text
    .replace(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b(?!\/)/g, (address) =>
      ends.has(address) ? otherAddress(address, seed) : address,
    )
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, (guid) => otherHex(guid, seed))
    .replace(/(?<=Cookie 0x)[0-9A-F]{16}/g, (cookie) => otherHex(cookie, seed).toUpperCase())
    .replace(/(?<=tunnel ?Id 0x)[0-9a-f]+/g, (id) => ((hash(id, seed) % 4000) + 16).toString(16));
}
