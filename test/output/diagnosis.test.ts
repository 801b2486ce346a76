import { describe, expect, test } from '@jest/globals';
import type { ClockDifference, Diagnosis, SessionReport } from '../../src/classify/diagnosis.js';
import { htmlReport } from '../../src/output/html/report.js';
import { markdownReport } from '../../src/output/markdown/report.js';
import { diagnosisText } from '../../src/output/text/diagnosis.js';
import { widthOf } from '../../src/output/text/width.js';
import { diagnosisWith, evidence, fullDiagnosis, goodSession, pskFinding, session } from './made.js';

const escape = String.fromCharCode(27);
const linesOf = (diagnosis: Diagnosis, options = {}): readonly string[] =>
  diagnosisText(diagnosis, options).split('\n');
const firstLine = (diagnosis: Diagnosis): string => linesOf(diagnosis)[0]!;

describe('the first line', () => {
  test('is the cause', () => {
    expect(firstLine(diagnosisWith())).toBe(
      'FAULT  198.51.100.20 <-> 203.0.113.10: Pre-shared key mismatch (auth.psk, 95 %)',
    );
  });

  test('leaves the code to the second line where it does not fit', () => {
    const finding = {
      ...pskFinding,
      category: 'proposal.ipsec.encryption',
      title: 'IPsec encryption mismatch',
    };
    expect(linesOf(diagnosisWith({ findings: [finding] })).slice(0, 2)).toEqual([
      'FAULT  198.51.100.20 <-> 203.0.113.10: IPsec encryption mismatch',
      '       (proposal.ipsec.encryption, 95 %)',
    ]);
  });

  test('names the connection where the log prints no address', () => {
    const finding = { ...pskFinding, local: undefined, remote: undefined };
    const sessions = [{ ...session, local: undefined, remote: undefined, connection: 'branch' }];
    expect(firstLine(diagnosisWith({ findings: [finding], sessions }))).toBe(
      'FAULT  connection branch: Pre-shared key mismatch (auth.psk, 95 %)',
    );
  });

  test('names the cause before addresses that are too long', () => {
    const ends = {
      local: '2001:db8:1111:2222:3333:4444:5555:6666',
      remote: '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff',
    };
    const lines = linesOf(diagnosisWith({ findings: [{ ...pskFinding, ...ends }] }));
    expect(lines[0]).toBe('FAULT  Pre-shared key mismatch (auth.psk, 95 %)');
    expect(lines[1]).toContain(ends.local);
  });

  test('is about what is wrong now, and counts the rest', () => {
    const second = { ...pskFinding, title: 'Peer does not answer', category: 'peer.unreachable' };
    const tunnel = diagnosisWith().tunnels[0]!;
    const diagnosis = diagnosisWith({
      findings: [{ ...pskFinding, recovered: true }, second, { ...second }],
      tunnels: [tunnel, { ...tunnel, remote: '203.0.113.11', verdict: 'healthy', findings: [] }],
    });
    expect(firstLine(diagnosis)).toContain('Peer does not answer');
    expect(linesOf(diagnosis)[2]).toBe('       1 of 2 tunnels has a fault. 1 more fault is listed below.');
  });

  test('of a healthy tunnel says so', () => {
    const tunnels = diagnosisWith().tunnels.map((each) => ({ ...each, verdict: 'healthy' as const }));
    expect(firstLine(diagnosisWith({ verdict: 'healthy', findings: [], tunnels }))).toBe(
      'HEALTHY  198.51.100.20 <-> 203.0.113.10: the tunnel is up, no fault found.',
    );
    const recovered = diagnosisText(
      diagnosisWith({ verdict: 'healthy', findings: [{ ...pskFinding, recovered: true }], tunnels }),
    );
    expect(recovered).toMatch(/^HEALTHY .*\n {9}1 earlier fault has cleared/);
    expect(recovered).toContain('- recovered');
    expect(recovered).toContain('came up again afterwards');
  });

  const by = (closedBy: SessionReport['closedBy']): SessionReport => ({
    ...goodSession,
    id: 'one',
    closedBy,
  });
  const open: SessionReport = { ...session, reached: 'child-established', up: {} };
  test.each<[string, readonly SessionReport[], RegExp]>([
    ['the peer closed it', [by('peer')], /: the tunnel worked and was closed by the peer, no fault found\.$/],
    ['this end closed it', [by('local')], /: the tunnel worked and was closed by this end, no fault/],
    ['its successor is up', [by('peer'), open], /: the tunnel is up, no fault found\.$/],
    ['an attempt after it failed', [by('peer'), session], /worked and was closed by the peer/],
    ['a report alone says so', [], /: the tunnel is up, no fault found\.$/],
  ])('of a tunnel that worked tells whether it is up: %s', (_, sessions, words) => {
    const tunnels = diagnosisWith().tunnels.map((each) => ({ ...each, verdict: 'healthy' as const }));
    const diagnosis = diagnosisWith({ verdict: 'healthy', findings: [], tunnels, sessions });
    expect(diagnosisText(diagnosis, { width: 200 }).split('\n')[0]).toMatch(words);
  });

  test('of several that worked counts those that are up', () => {
    const tunnel = { ...diagnosisWith().tunnels[0]!, verdict: 'healthy' as const };
    const tunnels = [tunnel, { ...tunnel, remote: '203.0.113.11', sessions: ['two'] }];
    const healthy = { verdict: 'healthy' as const, findings: [], tunnels };
    const first = (sessions: readonly SessionReport[]): string =>
      firstLine(diagnosisWith({ ...healthy, sessions }));
    const [closed, alsoClosed] = [by('peer'), { ...by('local'), id: 'two' }];
    expect(first([open, { ...open, id: 'two' }])).toBe('HEALTHY  2 tunnels are up, no fault found.');
    expect(first([closed, { ...open, id: 'two' }])).toContain('1 of 2 tunnels is up, the others were closed');
    expect(first([closed, alsoClosed])).toContain('2 tunnels worked and were closed');
  });

  test.each<[string, Partial<Diagnosis>, RegExp]>([
    ['nothing', { sources: [], sessions: [], findings: [] }, /nothing to read/],
    [
      'an empty file',
      { sources: [{ name: 'a.log', lines: 0, events: 0, unrecognized: 0 }], sessions: [], findings: [] },
      /a\.log is empty/,
    ],
    [
      'no log',
      { sources: [{ name: '-', lines: 3, events: 3, unrecognized: 3 }], sessions: [], findings: [] },
      /standard input is no VPN log/,
    ],
    ['no negotiation', { sessions: [], findings: [] }, /no attempt to bring up a tunnel/],
    ['no end', { findings: [] }, /neither a working tunnel nor a fault/],
    ['a cleared fault', { findings: [{ ...pskFinding, recovered: true }] }, /has cleared/],
  ])('without an answer says what is missing: %s', (_, changes, words) => {
    const line = firstLine(diagnosisWith({ verdict: 'inconclusive', tunnels: [], ...changes }));
    expect(line).toMatch(/^INCONCLUSIVE {2}/);
    expect(line).toMatch(words);
  });
});

describe('the report', () => {
  const full = diagnosisWith({
    findings: [
      {
        ...pskFinding,
        differences: [
          {
            parameter: 'encryption',
            local: ['AES_CBC_256', 'AES_CBC_192', 'AES_GCM_16_256', 'AES_GCM_16_128'],
            remote: [],
          },
        ],
      },
    ],
    notices: [
      { code: 'archive.broken', message: 'A member is damaged.', severity: 'warning', source: 'a.zip!/b' },
    ],
  });

  test.each([80, 60, 100, 40])('fits %d columns', (width) => {
    for (const diagnosis of [full, fullDiagnosis])
      for (const line of linesOf(diagnosis, { width }))
        // A link is never broken.
        if (!line.includes('https://')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('says once what the headline says of the only finding', () => {
    const lines = linesOf(full);
    expect(lines.filter((line) => line.includes('Pre-shared key mismatch'))).toHaveLength(1);
    expect(lines[1]).toBe('       2026-03-04 10:55:16 to 10:57:00 UTC; 3 attempts; while authenticating');
  });

  test('calls files by the end of their path that keeps them apart', () => {
    const place = evidence(7, 'x').place;
    const text = diagnosisText(
      diagnosisWith({
        sources: ['a/east/ike.log', 'a/west/ike.log'].map((name) => ({ ...full.sources[0]!, name })),
        findings: [
          {
            ...pskFinding,
            evidence: [{ ...evidence(7, 'x'), place: { ...place, source: 'a/west/ike.log' } }],
          },
        ],
      }),
    );
    expect(text).toContain('  west/ike.log:7  the peer refused the key\n');
    expect(text).toContain('  a/west/ike.log');
  });

  test('says a reason once for lines that stand together', () => {
    const text = diagnosisText(
      diagnosisWith({ findings: [{ ...pskFinding, evidence: [evidence(1, 'one'), evidence(2, 'two')] }] }),
    );
    expect(text).toContain('  IkeLogs.txt:1, 2  the peer refused the key\n    | one\n    | two\n');
  });

  test('shows the latest of very many negotiations', () => {
    const sessions = Array.from({ length: 30 }, (_, index) => ({
      ...session,
      id: `number ${index}`,
      first: `2026-03-04T10:${10 + index}:00.000Z`,
    }));
    const text = diagnosisText(diagnosisWith({ sessions }));
    expect(text).toContain('Negotiations (2026-03-04 UTC, IKEv2, latest first)\n');
    expect(text).toMatch(/10:39:00 {2}number 29[^]*10:20:00 {2}number 10 .*\n {2}… and 10 more/);
  });

  test('puts the lines together that count for the same reason, and quotes two of them', () => {
    const lines = [1, 2, 3, 4, 5, 6].map((line) =>
      evidence(line, `text ${line}`, line % 2 === 0 ? 'refused' : 'offered'),
    );
    const text = diagnosisText(diagnosisWith({ findings: [{ ...pskFinding, evidence: lines }] }));
    expect(text).toContain(
      '  IkeLogs.txt:1, 3, 5  offered\n    | text 1\n    | text 3\n    | … and 1 more\n  IkeLogs.txt:2, 4, 6  refused\n',
    );
  });

  test('names what follows once', () => {
    const symptoms = [1, 2].map((count) => ({ category: 'timeout.ike', count }));
    const text = diagnosisText(diagnosisWith({ findings: [{ ...pskFinding, symptoms }] }));
    expect(text).toContain('Follows from it: IKE negotiation timed out (timeout.ike), 3 times\n');
  });

  test('has the changes, the last good negotiation, the period and the ticket', () => {
    const text = diagnosisText(fullDiagnosis);
    for (const part of [
      'Fails every 1 h, 7 times: fits the lifetime of the IKE SA.',
      '- Peer (203.0.113.10): Add AES_CBC_256 to the IKE proposal.\n      In its configuration: aes256\n',
      'RFC 8247 rules this value out',
      'It came up 2026-03-04 06:00:00 UTC, and failed first 2026-03-04 10:55:16',
      'encryption  AES_CBC_128  AES_CBC_256',
      'For the people at the other gateway\n    Since 2026-03-04',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('has the stability of tunnels, both ends with their clocks, sessions and Child SAs', () => {
    const text = diagnosisText(fullDiagnosis, { width: 120 });
    for (const part of [
      'Tunnels of 198.51.100.20 (2026-03-04 UTC)\n',
      'up 94 %, 1 flap, 4 h 40 min a time',
      'up over 99 %',
      'The clock of charon.log is 12.5 s ahead of that of IkeLogs.txt (+12.4 s to +12.6 s).',
      '10:55:16  IKE_AUTH request 1  IkeLogs.txt  402',
      '13-70 ms, 4 resent',
      '10.1.0.0/16 <-> 10.2.0.0/16, 10.3.0.0/16',
      'not built',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says of two ends of which one only reports that it does', () => {
    const [ends] = fullDiagnosis.ends ?? [];
    if (!ends) throw new Error('the sample has two ends');
    const words = (sessions: number): string =>
      diagnosisText({ ...fullDiagnosis, ends: [{ ...ends, sessions }] }, { width: 200 });
    expect(words(0)).toContain('are the two ends: one reports what the other negotiated (matched by ');
    expect(words(1)).toContain('are the two ends: 1 negotiation stands in both (matched by ');
  });

  test.each<[ClockDifference, string]>([
    [
      { offset: 12_500, low: 12_400, high: 12_600 },
      '12.5 s ahead of that of IkeLogs.txt (+12.4 s to +12.6 s).',
    ],
    [
      { offset: -2_220_000, low: -2_220_010, high: -2_219_990 },
      '37 min behind that of IkeLogs.txt (give or take 10 ms).',
    ],
    [
      { offset: -7_199_600, low: -7_200_040, high: -7_199_040 },
      '2 h behind that of IkeLogs.txt (give or take 500 ms).',
    ],
    [
      { offset: 3_600_000, low: 3_000_000, high: 4_200_000 },
      '1 h ahead of that of IkeLogs.txt (+50 min to +1 h 10 min).',
    ],
    [
      { low: 17_999_550 },
      'is at least 5 h ahead of that of IkeLogs.txt; messages of one direction alone tell no more.',
    ],
    [
      { low: -4000 },
      'is at most 4 s behind that of IkeLogs.txt; messages of one direction alone tell no more.',
    ],
    [
      { high: 4000 },
      'is at most 4 s ahead of that of IkeLogs.txt; messages of one direction alone tell no more.',
    ],
    [
      { high: -4000 },
      'is at least 4 s behind that of IkeLogs.txt; messages of one direction alone tell no more.',
    ],
  ])('tells how far the clocks are apart: %j', (clock, words) => {
    const [ends] = fullDiagnosis.ends ?? [];
    if (!ends) throw new Error('the sample has two ends');
    const text = diagnosisText({ ...fullDiagnosis, ends: [{ ...ends, clock }] }, { width: 200 });
    expect(text).toContain(words);
  });

  test('calls the ends by their addresses where the lines of both prove it', () => {
    const differs = {
      ...pskFinding,
      category: 'traffic-selector.mismatch',
      differences: [
        { parameter: 'networks behind the peer', local: ['10.2.0.0/16'], remote: ['10.3.0.0/16'] },
        { parameter: 'networks behind this end', local: ['10.1.0.0/16'], remote: ['10.9.0.0/16'] },
      ],
    };
    const [line] = differs.evidence;
    if (!line) throw new Error('the sample has evidence');
    const both = {
      ...differs,
      evidence: [line, { ...line, place: { ...line.place, source: 'charon.log' } }],
    };
    const alone = diagnosisText(diagnosisWith({ findings: [differs] }));
    expect(alone).toMatch(/PARAMETER +THIS END +PEER\n +networks behind the peer +10\.2/);
    const text = diagnosisText(diagnosisWith({ findings: [both] }));
    expect(text).toMatch(
      /PARAMETER +198\.51\.100\.20 +203\.0\.113\.10\n +networks behind 203\.0\.113\.10 +10\.2\.0\.0\/16 +10\.3\.0\.0\/16\n +networks behind 198\.51\.100\.20 +10\.1/,
    );
    expect(markdownReport(diagnosisWith({ findings: [both] }))).toContain(
      '| Parameter | `198.51.100.20` | `203.0.113.10` |\n| --- | --- | --- |\n| `networks behind 203.0.113.10` |',
    );
    expect(htmlReport(diagnosisWith({ findings: [both] }))).toMatch(
      /<th scope="col">198\.51\.100\.20<\/th>\s*<th scope="col">203\.0\.113\.10<\/th>/,
    );
    const unnamed = { ...both, local: undefined };
    expect(diagnosisText(diagnosisWith({ findings: [unnamed] }))).toContain('THIS END');
  });

  test('puts the tunnels first where there are many, and the later findings in brief', () => {
    const text = diagnosisText(
      diagnosisWith({
        findings: Array.from({ length: 8 }, () => pskFinding),
        tunnels: Array.from({ length: 8 }, (_, index) => ({
          ...diagnosisWith().tunnels[0]!,
          remote: `203.0.113.${index}`,
          findings: [index],
        })),
      }),
    );
    expect(text.indexOf('Tunnels of 198.51.100.20')).toBeLessThan(text.indexOf('\n1. '));
    expect(text.match(/What to do/g)).toHaveLength(5);
    expect(text).toContain('\n8. Pre-shared key mismatch (auth.psk) - fault\n');
  });

  test('shows everything there is to know', () => {
    const text = diagnosisText(full);
    for (const part of [
      'IkeLogs.txt:12  the peer refused the key',
      '|   unacceptable',
      '2026-03-04 10:55:16 to 10:57:00 UTC',
      '3 attempts',
      'not in the log',
      'Follows from it: IKE negotiation timed out (timeout.ike), 2 times',
      'Could also be: Identity mismatch (auth.identity), 20 %',
      '1. Enter the same pre-shared key',
      'https://example.com/key',
      '2. Interrupts working tunnels: Reset the gateway.',
      '- The log of the other gateway.',
      '- warning: a.zip!/b: A member is damaged.',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('quotes records line by line and names all their lines', () => {
    const place = {
      source: 'a.log',
      line: 3,
      lines: 2,
      offset: 0,
      length: 9,
      rest: [{ line: 8, lines: 1, offset: 0, length: 1 }],
    };
    const text = diagnosisText(
      diagnosisWith({
        findings: [{ ...pskFinding, evidence: [{ place, text: 'one\r\ntwo\nthree', because: 'so' }] }],
      }),
    );
    expect(text).toContain('  a.log:3-4,8  so\n    | one\n    | two\n    | three\n');
  });

  test('shows the beginning and the end of a long line', () => {
    const text = diagnosisText(
      diagnosisWith({
        findings: [{ ...pskFinding, evidence: [evidence(1, `start ${'middle '.repeat(200)}the end`)] }],
      }),
    );
    expect(text).toContain('| start middle');
    expect(text).toMatch(/\|   ….*the end\n/);
  });

  test('repeats the cause at the end only where the terminal is too low', () => {
    const once = diagnosisText(full, { height: 200 });
    expect(once).toBe(diagnosisText(full));
    const lines = linesOf(full, { height: 24 });
    expect(lines.slice(-4, -1)).toEqual(['', ...lines.slice(0, 2)]);
  });

  test('bounds what a great many findings and sessions print', () => {
    const text = diagnosisText(
      diagnosisWith({
        findings: Array.from({ length: 500 }, () => pskFinding),
        sessions: Array.from({ length: 5000 }, (_, index) => ({ ...session, id: `s${index}` })),
      }),
    );
    expect(text).toContain('… and 480 more findings');
    expect(text).toContain('… and 4980 more');
    expect(text.split('\n').length).toBeLessThan(1000);
  });
});

describe('colour', () => {
  test('is off by default', () => expect(diagnosisText(diagnosisWith())).not.toContain(escape));

  test('is balanced on every line and says nothing of its own', () => {
    const codes = new RegExp(`${escape}\\[([\\d;]+)m`, 'g');
    const coloured = diagnosisText(diagnosisWith(), { colour: true });
    expect(coloured).toContain(escape);
    for (const line of coloured.split('\n')) {
      const on = [...line.matchAll(codes)].map(([, code]) => code !== '0');
      expect(on).toEqual(on.map((_, index) => index % 2 === 0));
      expect(on.length % 2).toBe(0);
    }
    expect(coloured.replace(codes, '')).toBe(diagnosisText(diagnosisWith()));
  });
});
