import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../support/root.js';
import { read } from './reading.js';

describe('netsh wfp show netevents', () => {
  const text = readFileSync(join(packageRoot(), 'samples/azure/netevents.xml'), 'utf8');

  test('failures of each mode, and drops', () => {
    const { events, notices, summary } = read(text, 'netevents.xml');
    expect(summary.dialect).toBe('azure');
    expect(notices).toEqual([]);
    expect(events).toMatchObject([
      {
        kind: 'negotiation.failed',
        message: 'azure/main-mode-failure',
        category: 'auth.psk',
        place: { pointer: '/netevents/0' },
        local: { address: '198.51.100.20' },
        remote: { address: '203.0.113.10' },
        fields: { phase: 1, code: 13801, by: 'peer', role: 'initiator', version: 2 },
      },
      {
        message: 'azure/quick-mode-failure',
        fields: { phase: 2, code: 13868, by: 'local', role: 'responder', version: 1 },
      },
      { message: 'azure/extended-mode-failure', fields: { code: 13805 } },
      { message: 'azure/kernel-drop', fields: { failureStatus: '0xc0360004' } },
      { message: 'azure/filter-drop' },
    ]);
  });

  test('cut off in the middle', () => {
    const { events, notices } = read(text.slice(0, text.indexOf('13868')), 'netevents.xml');
    expect(events[0]).toMatchObject({ message: 'azure/main-mode-failure' });
    expect(events.slice(1).every((event) => event.kind === 'unrecognized')).toBe(true);
    expect(notices.map(({ code }) => code)).toEqual(['carrier.xml-broken']);
  });
});
