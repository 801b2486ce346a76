import { describe, expect, test } from '@jest/globals';
import type { Diagnosis } from '../../src/classify/diagnosis.js';
import { jsonText } from '../../src/output/json.js';
import { detectionText } from '../../src/output/text/detection.js';
import { diagnosisText } from '../../src/output/text/diagnosis.js';
import { explanationText } from '../../src/output/text/explanation.js';
import { catalogueText, dialectsText } from '../../src/output/text/listing.js';
import { widthOf } from '../../src/output/text/width.js';
import { diagnosisWith, evidence, fullDiagnosis, pskFinding, session } from './made.js';
import { poisoned } from './poisoned.js';

const payloads = [
  '\u001b[2J\u001b[1;1HHEALTHY',
  '\u001b]8;;https://example.com/\u0007click\u001b]8;;\u0007',
  '\u001bP+q544e\u001b\\',
  '\u009b31m\u0090x\u009c',
  'a\rHEALTHY  all is well',
  'a\nHEALTHY  all is well',
  'a\u2028b\u2029c\u0085d\u000be\u000cf',
  '\u202egnp.exe\u202c\u2066x\u2069',
  'a\u200b\u200d\u2060\ufeff\u00ad\u{e0041}b',
  '\u0000\u0007\u0008\u007f',
  '\ud800',
];

const { ends } = fullDiagnosis;
const everything = diagnosisWith({
  findings: [
    {
      ...pskFinding,
      evidence: [evidence(1, 'x')],
      differences: [{ parameter: 'p', local: ['l'], remote: ['r'] }],
    },
    pskFinding,
    ...fullDiagnosis.findings,
  ],
  ends,
  tunnels: [...diagnosisWith().tunnels, ...fullDiagnosis.tunnels],
  sessions: [session, { ...session, id: 'two' }, ...fullDiagnosis.sessions],
  notices: [{ code: 'c', message: 'm', severity: 'warning', source: 's' }],
});

const hidden = /[^\n\P{C}]|\p{Zl}|\p{Zp}/u;

describe.each(payloads.map((payload) => [JSON.stringify(payload), payload] as const))('%s', (_, payload) => {
  const hostile = poisoned(everything, payload) as Diagnosis;

  test.each(['fault', 'healthy', 'inconclusive'] as const)(
    'is harmless in a report of verdict %s',
    (verdict) => {
      const text = diagnosisText({ ...hostile, verdict });
      expect(text).not.toMatch(hidden);
      // A line of the log never looks like a line of the report.
      expect(
        text
          .split('\n')
          .slice(1)
          .filter((line) => line.startsWith('HEALTHY')),
      ).toEqual([]);
    },
  );

  test('adds no codes to a coloured report', () => {
    const codes = (text: string): number => text.split(String.fromCharCode(27)).length;
    const text = diagnosisText(hostile, { colour: true });
    expect(codes(text) % 2).toBe(1);
    expect(text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]+m`, 'g'), '')).not.toMatch(hidden);
  });

  test('is harmless in the other texts', () => {
    const match = {
      vendor: payload,
      scope: payload,
      key: payload,
      category: payload,
      alternatives: [payload],
      meaning: payload,
      actions: [payload],
      match: 'exact' as const,
    };
    const explanations = [
      { query: payload, matches: [] },
      { query: payload, matches: [match] },
      { query: payload, matches: [{ ...match, match: 'suggestion' as const }] },
    ];
    const candidates = [{ dialect: payload, confidence: 0.5 }];
    expect(explanationText(explanations)).not.toMatch(hidden);
    expect(detectionText([{ source: payload, confidence: 0, candidates }])).not.toMatch(hidden);
    expect(
      dialectsText([{ id: payload, vendor: payload, title: payload, products: [payload], messages: 0 }]),
    ).not.toMatch(hidden);
    expect(
      catalogueText([{ ...match, aliases: [], source: { where: payload, certainty: 'seen' } }]),
    ).not.toMatch(hidden);
  });

  test('is harmless in JSON, which keeps it', () => {
    const json = jsonText(hostile);
    expect(json).not.toMatch(hidden);
    expect(JSON.parse(json)).toEqual(hostile);
  });
});

describe.each([40, 80])('at %d columns', (width) => {
  test.each(['x'.repeat(500), '协商'.repeat(200), 'word '.repeat(100), ''])(
    'no text breaks the report: %s',
    (payload) => {
      const text = diagnosisText(poisoned(everything, payload) as Diagnosis, { width });
      for (const line of text.split('\n')) {
        // Links are never broken; here they are text.
        if (line.trim() !== payload.trim()) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }
    },
  );
});
