import type { Diagnosis } from './diagnosis.js';

/** Readable names by the opaque ids that logs print. */
export type Aliases = ReadonlyMap<string, string>;

const isPartOfWord = (character: string | undefined): boolean =>
  character !== undefined && /[\w*-]/.test(character);

/** Puts names in the place of ids that stand by themselves: in `tun-abc[3]`, not in `tun-abcd`. */
export function withNames(text: string, aliases: Aliases): string {
  let named = text;
  for (const [id, name] of aliases) {
    const at = named.indexOf(id);
    if (id === '' || at < 0) continue;
    if (isPartOfWord(named[at - 1]) || isPartOfWord(named[at + id.length])) continue;
    named = `${named.slice(0, at)}${name}${named.slice(at + id.length)}`;
  }
  return named;
}

/** The diagnosis with readable names of connections and sessions; the log's own lines stay as they stood. */
export function withAliases(diagnosis: Diagnosis, aliases: Aliases): Diagnosis {
  if (aliases.size === 0) return diagnosis;
  const name = (text: string): string => withNames(text, aliases);
  const names = (texts: readonly string[]): readonly string[] => texts.map(name);
  return {
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => ({ ...finding, sessions: names(finding.sessions) })),
    tunnels: diagnosis.tunnels.map((tunnel) => ({ ...tunnel, sessions: names(tunnel.sessions) })),
    sessions: diagnosis.sessions.map((session) => ({
      ...session,
      id: name(session.id),
      connection: session.connection === undefined ? undefined : name(session.connection),
    })),
  };
}
