import type { Diagnosis } from '../classify/diagnosis.js';
import { count, sourceName } from './words.js';

/** Why there is no answer, and what would give one. */
export function inconclusiveWords(diagnosis: Diagnosis): readonly [string, ...string[]] {
  const { sources, findings, sessions, notices } = diagnosis;
  const [first] = sources;
  if (first === undefined) return ['There was nothing to read.'];
  const one = sources.length === 1;
  if (sources.every(({ lines }) => lines === 0))
    return [one ? `${sourceName(first.name)} is empty.` : 'All files are empty.'];
  if (sources.every(({ dialect }) => dialect === undefined)) {
    return [
      one
        ? `${sourceName(first.name)} is no VPN log of a known kind.`
        : `None of ${count(sources.length, 'file')} is a VPN log of a known kind.`,
      'If it is one, say which: --dialect ID (see ikescope dialects).',
    ];
  }
  if (notices.some(({ code }) => code === 'narrowing.nothing'))
    return ['Nothing in the logs fits the peer, connection or time that was asked for.'];
  const missing = findings.flatMap((finding) => finding.missing ?? []);
  const needed =
    missing.length > 0
      ? []
      : ['Missing: the log of the minutes in which the tunnel fails, best of both gateways.'];
  if (findings.some(({ recovered, severity }) => recovered && severity !== 'info')) {
    return ['A fault was seen that has cleared; nothing shows that the tunnel is up now.', ...needed];
  }
  if (sessions.length === 0) return ['The log shows no attempt to bring up a tunnel.', ...needed];
  return ['The log shows neither a working tunnel nor a fault.', ...needed];
}
