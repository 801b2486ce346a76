import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPayloads } from '../../src/value/payloads.js';

describe('payloads', () => {
  test('every form', () => {
    expect(
      readPayloads(
        '[ SA KE No N(NATD_S_IP) N(MS_STATUS(13868)) EAP/REQ/MSCHAPV2 CPRP(ADDR DNS) EF(1/2) N((16430)) NAT-D ]',
      ),
    ).toEqual({
      value: [
        { type: 'SA' },
        { type: 'KE' },
        { type: 'No' },
        { type: 'N', value: 'NATD_S_IP' },
        { type: 'N', value: 'MS_STATUS(13868)' },
        { type: 'EAP', value: 'REQ/MSCHAPV2' },
        { type: 'CPRP', value: 'ADDR DNS' },
        { type: 'EF', value: '1/2' },
        { type: 'N', value: '16430' },
        { type: 'NAT-D' },
      ],
    });
    expect(readPayloads('[ ]')).toEqual({ value: [] });
    expect(readPayloads('N(AUTH_FAILED)')).toEqual({ value: [{ type: 'N', value: 'AUTH_FAILED' }] });
  });

  test('a list that was cut is a problem', () => {
    expect(readPayloads('[ SA N(NATD_')).toEqual({ problem: 'unexpected "(NATD_" at column 7' });
  });

  test('what is printed is read', () => {
    const payload = fc.record(
      { type: fc.constantFrom('SA', 'N', 'CPRQ', 'IDi'), value: fc.constantFrom('X', 'A B', 'MS(1)', '1/2') },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.array(payload), (list) => {
        const text = list
          .map(({ type, value }) => (value === undefined ? type : `${type}(${value})`))
          .join(' ');
        expect(readPayloads(`[ ${text} ]`)).toEqual({ value: list });
      }),
    );
  });
});
