import { describe, expect, test } from '@jest/globals';
import { explain } from '../../src/index.js';

/** What the first answers are: how it was found, of which vendor, and the category. */
const answers = (text: string): readonly string[] =>
  explain(text).matches.map(({ match, vendor, category }) => `${match} ${vendor} ${category}`);

/** Questions as people type and paste them, with the answer that must be among the first. */
describe('one answer', () => {
  test.each([
    // A code in every shape.
    ['13801', 'exact windows auth.psk'],
    ['0x35E9', 'normalised windows auth.psk'],
    ['0X000035e9', 'normalised windows auth.psk'],
    ['0x800735E9', 'normalised windows auth.psk'],
    ['-2147011095', 'normalised windows auth.psk'],
    ['2147956201', 'normalised windows auth.psk'],
    ['35E9h', 'normalised windows auth.psk'],
    ['35e9', 'suggestion windows auth.psk'],
    ['800735e9', 'suggestion windows auth.psk'],
    ['80073613', 'suggestion windows message.malformed'],
    ['13,801', 'normalised windows auth.psk'],
    ['13801.', 'normalised windows auth.psk'],
    ['(13801)', 'normalised windows auth.psk'],
    ['"13801"', 'normalised windows auth.psk'],
    ['error 13801', 'normalised windows auth.psk'],
    ['Error: 0x35e9', 'normalised windows auth.psk'],
    ['status 13801(0x35e9)', 'normalised windows auth.psk'],
    ['13801(ERROR_IPSEC_IKE_AUTH_FAIL)', 'normalised windows auth.psk'],
    ['error_ipsec_ike_auth_fail', 'normalised windows auth.psk'],
    // Notifies.
    ['N(NO_PROP)', 'normalised strongswan proposal.ike'],
    ['N(TS_UNACCEPT)', 'normalised strongswan traffic-selector.mismatch'],
    ['n(auth_failed)', 'normalised strongswan auth.failed'],
    ['NO_PROP', 'exact strongswan proposal.ike'],
    ['parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]', 'suggestion strongswan auth.failed'],
    ['INVALID_KE_PAYLOAD', 'exact ike proposal.ike.dh-group'],
    ['invalid ke payload', 'normalised ike proposal.ike.dh-group'],
    ['INVALID_KE_PAYLAOD', 'suggestion ike proposal.ike.dh-group'],
    // Words of vendors, in other case and with other blanks.
    ['PskMismatch', 'exact alibaba auth.psk'],
    ['psk mismatch', 'normalised alibaba auth.psk'],
    ['PSK_MISMATCH', 'normalised alibaba auth.psk'],
    ['PskMismach', 'suggestion alibaba auth.psk'],
    ['phase 1 negotiation timeout', 'normalised alibaba timeout.ike'],
    ['The Pre-Shared Key does not match', 'normalised alibaba auth.psk'],
    ['the preshared key does not match!', 'normalised alibaba auth.psk'],
    ['Unknown peer id', 'exact alibaba auth.identity'],
    ["couldn't find configuration.", 'normalised alibaba peer.unknown'],
    ['FailedReasonCode: DpdTimeout', 'normalised alibaba timeout.dpd'],
    ['phase1 proposal mismatch', 'exact huawei proposal.ike'],
    ['Phase 1 Proposal Mismatch', 'normalised huawei proposal.ike'],
    ['Reason=[authentication fail]', 'normalised huawei auth.failed'],
    ['OfflineReason=config ID mismatch', 'normalised huawei auth.identity'],
    ['Down Reason : IKE SA Down', 'normalised nsx sa.parent-down'],
    ['Reason: Remote ID mismatch', 'normalised nsx auth.identity'],
    ['TS unacceptable', 'exact nsx traffic-selector.mismatch'],
    ['Timed out*', 'normalised nsx timeout.ike'],
    ['Message: Authentication failed (24)', 'normalised nsx auth.failed'],
    ['connection entity not found', 'normalised azure config.missing'],
    ['remotelytriggered', 'normalised azure peer.deleted'],
    ['Policy match error', 'exact windows proposal.ike'],
  ])('%s', (text, answer) => {
    expect(answers(text)).toContain(answer);
    // All answers are found alike: what is exact stands before what is not, and suggestions stand alone.
    const [kind] = answer.split(' ');
    expect(explain(text).matches[0]?.match).toBe(kind);
  });

  test('a number that several registries have has the answer of each', () => {
    expect(answers('24')).toEqual([
      'exact ike auth.failed',
      'exact ike auth.failed',
      'exact huawei message.malformed',
      'exact nsx auth.failed',
    ]);
    expect(answers('notify 24')).toHaveLength(4);
    expect(answers('ReasonCode=46')).toContain('normalised huawei traffic-selector.conflict');
  });

  test('a phrase with its number is not what the number means elsewhere', () => {
    for (const text of ['NO_PROPOSAL_CHOSEN (14)', 'NO_PROPOSAL_CHOSEN(14)', 'No proposal chosen (14)'])
      expect(answers(text).filter((each) => each.includes('huawei'))).toEqual([]);
    // The number tells which of the codes with one text is meant.
    expect(
      explain('Negotiation request sat in Queue too long (13810)').matches.map(({ key }) => key),
    ).toEqual([13810]);
  });

  test('a slip of the finger comes before a word that happens to be inside', () => {
    expect(explain('AUTHENTICATION_FAILD').matches[0]).toMatchObject({
      vendor: 'ike',
      category: 'auth.failed',
    });
  });

  test.each(['', '   ', '???', '0x', '0', '-1', '99999', 'xyzzy', '()', '(', 'N()', '[[[['])(
    'nothing is known of %j',
    (text) => {
      expect(explain(text)).toEqual({ query: text, matches: [] });
    },
  );
});
