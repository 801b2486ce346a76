import { describe, expect, test } from '@jest/globals';
import { categories } from '../../src/category/categories.js';
import { isKindOf } from '../../src/category/refine.js';
import type { Difference, Finding } from '../../src/classify/diagnosis.js';
import { ticketFor } from '../../src/classify/ticket.js';
import { checkFor, isOfOneEnd } from '../../src/classify/ticket-checks.js';
import type { KeptEvent } from '../../src/session/kept-event.js';
import { makeSession, type Session } from '../../src/session/session.js';
import {
  diagnoseEnds,
  diagnoseLogs,
  east,
  hour,
  makeEnds,
  noon,
  west,
  type Attempt,
  type Outcome,
} from '../ends/made-ends.js';

const outcomes: readonly Outcome[] = ['psk', 'proposal', 'esp', 'ts', 'silent'];
const secretive = ['alice@payroll.example', 'cn-of-the-vault.example'] as const;

describe.each(outcomes)('the words for the peer: %s', (outcome) => {
  const logs = makeEnds(
    [{ at: noon, outcome, identities: secretive, connection: ['hidden-name', 'other-hidden-name'] }],
    [east, { ...west, ahead: 5 * hour }],
  );
  const ways = {
    first: () => diagnoseLogs({ first: logs[0] }),
    second: () => diagnoseLogs({ second: logs[1] }),
    both: () => diagnoseEnds(logs),
  };
  test.each(['first', 'second', 'both'] as const)('from %s', async (way) => {
    const { findings } = await ways[way]();
    if (findings.length === 0) {
      expect([outcome, way]).toEqual(['silent', 'second']);
      return;
    }
    for (const { ticket, local, remote } of findings) {
      expect(ticket).toBeDefined();
      for (const word of [...secretive, 'hidden-name']) expect(ticket).not.toContain(word);
      for (const line of logs.join('').split('\n')) {
        const said = line.replace(/^.*?\[(?:IKE|ENC|CFG|NET)\] (?:<[^>]*> )?/, '');
        if (said.length > 12) expect(ticket).not.toContain(said);
      }
      expect(ticket).toContain(local);
      expect(ticket).toContain(remote);
      expect(ticket).toMatch(/2026-11-20 1[27]:00:0\d.* UTC/);
      expect(ticket).not.toMatch(/undefined|\n/);
    }
  });
});

test('a zone that the log lacks is told as assumed', async () => {
  const [log] = makeEnds([{ at: noon, outcome: 'psk' }], [{ ...east, stamp: 'syslog' }, west]);
  const { findings } = await diagnoseLogs({ log });
  expect(findings[0]?.ticket).toContain('UTC (zone assumed)');
});

test('nobody is written to about a single failure that passed', async () => {
  const attempts: Attempt[] = [
    { at: noon, outcome: 'psk' },
    { at: noon + hour, outcome: 'ok' },
  ];
  const once = await diagnoseEnds(makeEnds(attempts, [east, west]));
  expect(once.findings).toMatchObject([{ recovered: true, ticket: undefined }]);
  const again: Attempt[] = [
    ...attempts,
    { at: noon + 2 * hour, outcome: 'psk' },
    { at: noon + 3 * hour, outcome: 'ok' },
  ];
  const twice = await diagnoseEnds(makeEnds(again, [east, west]));
  expect(twice.findings).toMatchObject([{ recovered: true, ticket: expect.stringContaining('2 times') }]);
});

const event = (order: number, kind: KeptEvent['kind'] = 'note', fields: object = {}): KeptEvent => ({
  kind,
  message: undefined,
  place: { source: 'log', line: order, lines: 1, offset: order * 100, length: 90 },
  text: `line ${order}`,
  time: undefined,
  fields: { ...fields },
  order,
});

/** A session whose notifies came in this order. */
function sessionWith(...notifies: readonly string[]): Session {
  const session = makeSession('1', 'log', 'strongswan', 0);
  session.local = { address: '198.51.100.1' };
  session.remote = { address: '203.0.113.1' };
  notifies.forEach((notify, index) => session.notifies.set(notify, event(index + 1)));
  return session;
}

const findingOf = (category: string, differences: readonly Difference[] = []): Finding => ({
  category,
  title: category,
  stage: 'any',
  severity: 'error',
  confidence: 0.9,
  local: '198.51.100.1',
  remote: '203.0.113.1',
  sessions: ['1'],
  count: 1,
  recovered: false,
  evidence: [],
  differences,
  alternatives: [],
  symptoms: [],
  actions: [],
});

describe('what the gateways did', () => {
  test('a notify that another fault brought about is not told', () => {
    const session = sessionWith('received INVALID_KE_PAYLOAD', 'sent AUTHENTICATION_FAILED');
    const ticket = ticketFor(findingOf('auth.certificate.expired'), [session]);
    expect(ticket).not.toContain('INVALID_KE_PAYLOAD');
    expect(ticket).toContain('Our gateway had to refuse with AUTHENTICATION_FAILED.');
    const later = sessionWith('received INVALID_KE_PAYLOAD', 'received NO_PROPOSAL_CHOSEN');
    later.heard = event(1);
    const dead = ticketFor(findingOf('timeout.dpd'), [later]);
    expect(dead).toContain('Your gateway answered at first and then no more.');
    expect(dead).not.toMatch(/INVALID_KE_PAYLOAD|NO_PROPOSAL_CHOSEN/);
  });

  test('a notify in the evidence is told', () => {
    const session = sessionWith('received INVALID_KE_PAYLOAD');
    const { place } = event(1);
    const evidence = [{ place, text: 'line 1', because: 'a Diffie-Hellman group was refused' }];
    const ticket = ticketFor({ ...findingOf('proposal.ike.dh-group'), evidence }, [session]);
    expect(ticket).toContain('Your gateway answered INVALID_KE_PAYLOAD.');
  });

  test('an end that closes after it was refused is not said to have closed', () => {
    const session = sessionWith('sent INVALID_ID_INFORMATION');
    session.closed = event(9, 'sa.deleted', { by: 'peer' });
    const ticket = ticketFor(findingOf('traffic-selector.mismatch'), [session]);
    expect(ticket).toContain('Our gateway had to refuse with INVALID_ID_INFORMATION.');
    expect(ticket).not.toContain('closed');
    expect(ticketFor(findingOf('peer.deleted'), [session])).toContain('Your gateway closed the tunnel.');
  });

  test('of one session the end that refused first', () => {
    const session = sessionWith('sent AUTHENTICATION_FAILED', 'received AUTHENTICATION_FAILED');
    const ticket = ticketFor(findingOf('auth.psk'), [session]);
    expect(ticket).toContain('Our gateway had to refuse with AUTHENTICATION_FAILED.');
    expect(ticket).not.toContain('Your gateway answered');
  });
});

describe('what the other end is asked', () => {
  test('networks are named as the reader knows them', () => {
    const ticket = ticketFor(
      findingOf('traffic-selector.mismatch', [
        { parameter: 'networks behind this end', local: ['0.0.0.0/0'], remote: ['10.1.0.0/16'] },
        { parameter: 'networks behind the peer', local: ['10.2.0.0/16'], remote: ['10.3.0.0/16'] },
      ]),
      [sessionWith()],
    );
    expect(ticket).toContain(
      'networks behind our gateway: ours asks for 0.0.0.0/0, yours asks for 10.1.0.0/16; networks behind your gateway: ours asks for 10.2.0.0/16, yours asks for 10.3.0.0/16.',
    );
  });

  test.each([
    'peer.unresolvable',
    'sa.install-failed',
    'auth.certificate.missing',
    'auth.certificate.revocation-check',
    'platform.service-down',
    'config.invalid',
    'limit.license',
  ])('nobody is written to about %s', (category) => {
    expect(ticketFor(findingOf(category), [sessionWith()])).toBeUndefined();
  });

  test('a fault of our own configuration is ours, the same fault of the peer is theirs', () => {
    const session = sessionWith();
    const clue = { category: 'auth.certificate.expired', alternatives: [], count: 1 };
    const life = { afterIkeUp: false, afterChildUp: false, encrypted: undefined };
    const rejected = event(1, 'config.rejected');
    session.clues.push({ ...clue, ...life, first: rejected, last: rejected });
    expect(ticketFor(findingOf('auth.certificate.expired'), [session])).toBeUndefined();
    const certificate = event(2, 'certificate.rejected');
    session.clues.push({ ...clue, ...life, first: certificate, last: certificate });
    expect(ticketFor(findingOf('auth.certificate.expired'), [session])).toContain(
      'the certificate your gateway presents',
    );
  });

  test('a limit that the peer answers with is theirs', () => {
    const session = sessionWith('received INTERNAL_ADDRESS_FAILURE');
    expect(ticketFor(findingOf('config.address-assignment'), [session])).toContain(
      'Please check the address pool of your gateway.',
    );
  });

  test('method and extended authentication have words of their own', () => {
    expect(checkFor('auth.method', undefined)).toContain('authentication method');
    expect(checkFor('auth.eap.method', undefined)).toContain('EAP method');
    expect(checkFor('auth.xauth', undefined)).toContain('user name and password');
    expect(checkFor('peer.unknown', 'ours')).toContain('ours has no connection that fits');
    expect(checkFor('peer.unknown', 'yours')).toContain('a connection for our address');
  });

  test('what is of one end is known as a category', () => {
    const known = categories.filter(({ id }) => isOfOneEnd(id)).map(({ id }) => id);
    expect(known).toContain('platform.restart');
    expect(known.some((id) => isKindOf(id, 'proposal.ike') || isKindOf(id, 'auth.psk'))).toBe(false);
  });
});
