import { describe, expect, test } from '@jest/globals';
import { memoise } from '../../src/value/memo.js';
import type { ValueGrammar } from '../../src/value/types.js';

function counting(): { read: ValueGrammar<{ text: string }>; calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    read: (text) => {
      calls.push(text);
      return text === 'bad' ? { problem: 'bad' } : { value: { text } };
    },
  };
}

describe('memoise', () => {
  test('reads the same text once, also when it fails', () => {
    const { read, calls } = counting();
    const memo = memoise(read);
    expect(memo('a')).toBe(memo('a'));
    expect(memo('bad')).toBe(memo('bad'));
    expect(calls).toEqual(['a', 'bad']);
  });

  test('freezes what it shares', () => {
    const result = memoise(counting().read)('a');
    expect(Object.isFrozen(result)).toBe(true);
    expect('value' in result && Object.isFrozen(result.value)).toBe(true);
  });

  test('keeps what is used and forgets the rest', () => {
    const { read, calls } = counting();
    const memo = memoise(read, { entries: 4 });
    memo('used');
    for (let n = 0; n < 100; n++) {
      memo(`${n}`);
      memo('used');
    }
    expect(calls.filter((text) => text === 'used')).toHaveLength(1);
    memo('0');
    expect(calls.filter((text) => text === '0')).toHaveLength(2);
  });

  test('counts characters and leaves out long texts', () => {
    const { read, calls } = counting();
    const memo = memoise(read, { characters: 100, longest: 40 });
    memo('x'.repeat(41));
    memo('x'.repeat(41));
    expect(calls).toHaveLength(2);
    for (const letter of 'abcd') memo(letter.repeat(40));
    memo('a'.repeat(40));
    expect(calls).toHaveLength(7);
  });

  test('results do not keep the block alive they were cut from', () => {
    const memo = memoise(counting().read, { entries: 4000 });
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 1000; n++) memo(`${n} `.padEnd(64 * 1024, 'x').slice(0, 20 + (n % 7)));
    // 1000 blocks of 64 KiB would be 64 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60e6);
  });
});
