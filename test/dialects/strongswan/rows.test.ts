import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { charonFamily } from '../../../grammars/strongswan/family.js';
import { testEveryMessage } from '../../support/every-message.js';
import { packageRoot } from '../../support/root.js';
import { eventsOf } from './reading.js';

const text = readFileSync(join(packageRoot(), 'samples/strongswan/rows.txt'), 'utf8');

describe('a line for every message', () => {
  const events = eventsOf(text);

  testEveryMessage(charonFamily, events);

  test('values are read', () => {
    const unread = events.filter((event) =>
      Object.keys(event.fields).some((key) => /^(proposals|selectors|payloads)Text$/.test(key)),
    );
    expect(unread.map((event) => event.text)).toEqual([]);
  });
});
