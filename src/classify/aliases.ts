import type { Diagnosis } from './diagnosis.js';

/** Readable names by the opaque ids that logs print. */
export type Aliases = ReadonlyMap<string, string>;

const isPartOfWord = (character: string | undefined): boolean =>
  character !== undefined && /[\w*-]/.test(character);

/** Puts names in the place of ids that stand by themselves: in `tun-abc[3]`, not in `tun-abcd`. */
export function withNames(text: string, aliases: Aliases): string {
  let named = text;
  for (const [id, name] of aliases) if (id !== '') named = withName(named, id, name);
  return named;
}

function withName(text: string, id: string, name: string): string {
  let named = '';
  let from = 0;
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    if (isPartOfWord(text[at - 1]) || isPartOfWord(text[at + id.length])) continue;
    named += text.slice(from, at) + name;
    from = at + id.length;
  }
  return named + text.slice(from);
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
