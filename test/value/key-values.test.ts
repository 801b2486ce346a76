import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readKeyValues } from '../../src/value/key-values.js';

describe('key values', () => {
  test('with and without brackets, blanks and commas in values', () => {
    expect(
      readKeyValues(
        '(IfIndex=[45], PeerAddress=[203.0.113.10],Reason=phase1 proposal mismatch, a and B=c (x), SeqNum=[]).',
      ),
    ).toEqual({
      value: {
        IfIndex: '45',
        PeerAddress: '203.0.113.10',
        Reason: 'phase1 proposal mismatch, a and B=c (x)',
        SeqNum: '',
      },
    });
    expect(readKeyValues('Reason=[peer (192.0.2.1) gone]')).toEqual({
      value: { Reason: 'peer (192.0.2.1) gone' },
    });
  });

  test('the first of two equal keys counts', () => {
    expect(readKeyValues('(A=1, A=2)')).toEqual({ value: { A: '1' } });
  });

  test('what has no key is a problem', () => {
    expect(readKeyValues('hello')).toEqual({ problem: 'unexpected "hello" at column 1' });
  });

  test('what is printed is read', () => {
    const value = fc.stringMatching(/^[a-z0-9.]([a-z0-9 .,]{0,10}[a-z0-9.])?$/);
    const key = fc.constantFrom('Reason', 'PeerAddress', 'IfIndex', 'SeqNum', 'FlowInfo');
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { minKeys: 1 }),
        fc.constantFrom(',', ', '),
        fc.boolean(),
        (record, separator, brackets) => {
          const pairs = Object.entries(record).map(
            ([name, text]) => `${name}=${brackets ? `[${text}]` : text}`,
          );
          expect(readKeyValues(`(${pairs.join(separator)})`)).toEqual({ value: { ...record } });
        },
      ),
    );
  });
});
