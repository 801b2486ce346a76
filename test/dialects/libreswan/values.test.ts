import { describe, expect, test } from '@jest/globals';
import { transforms } from '../../../grammars/common/transforms.js';
import { blankPairsSource, readBlankPairs } from '../../../src/value/blank-pairs.js';
import { bracketedSelectorsSource, readBracketedSelectors } from '../../../src/value/bracketed-selectors.js';
import { checkGrammar } from '../../../src/value/grammar.js';
import { createPlusProposals, plusProposalsSource } from '../../../src/value/plus-proposals.js';
import { eventOf, eventOfLine } from './reading.js';

const proposals = createPlusProposals(transforms);

test('the grammars have no ambiguity', () => {
  for (const source of [plusProposalsSource(transforms), blankPairsSource, bracketedSelectorsSource])
    expect(() => checkGrammar<unknown>(source as never)).not.toThrow();
});

describe('proposals', () => {
  test.each([
    [
      '1:IKE=AES_GCM_C_256-HMAC_SHA2_512+HMAC_SHA2_256-NONE-MODP2048+DH19',
      [
        {
          number: 1,
          protocol: 'IKE',
          encryption: ['AES_GCM_16_256'],
          prf: ['PRF_HMAC_SHA2_512', 'PRF_HMAC_SHA2_256'],
          dhGroup: ['MODP_2048', 'ECP_256'],
        },
      ],
    ],
    [
      '1:ESP=AES_CBC_256-HMAC_SHA2_256_128-NONE-ENABLED+DISABLED',
      [
        {
          number: 1,
          protocol: 'ESP',
          encryption: ['AES_CBC_256'],
          integrity: ['HMAC_SHA2_256_128'],
          dhGroup: ['NONE'],
          esn: ['EXT_SEQ', 'NO_EXT_SEQ'],
        },
      ],
    ],
    [
      '2:AH=HMAC_SHA1_96-NONE-DISABLED',
      [{ number: 2, protocol: 'AH', integrity: ['HMAC_SHA1_96'], dhGroup: ['NONE'], esn: ['NO_EXT_SEQ'] }],
    ],
    [
      '1:ESP=AES_GCM_16_128-MODP2048-ESN:YES SPI=8a1b2c3d',
      [
        {
          number: 1,
          protocol: 'ESP',
          encryption: ['AES_GCM_16_128'],
          dhGroup: ['MODP_2048'],
          esn: ['EXT_SEQ'],
        },
      ],
    ],
    [
      '1:IKE:ENCR=AES_CBC_256;PRF=HMAC_SHA2_256;INTEG=HMAC_SHA2_256_128;DH=MODP2048[first-match] 2:IKE:ENCR=AES_CBC_128;KE=CURVE25519',
      [
        {
          number: 1,
          protocol: 'IKE',
          encryption: ['AES_CBC_256'],
          integrity: ['HMAC_SHA2_256_128'],
          prf: ['PRF_HMAC_SHA2_256'],
          dhGroup: ['MODP_2048'],
        },
        { number: 2, protocol: 'IKE', encryption: ['AES_CBC_128'], dhGroup: ['CURVE_25519'] },
      ],
    ],
    [
      '1:IKE:ENCR=AES_GCM_C_256;PRF=HMAC_SHA2_512,HMAC_SHA2_256;INTEG=NONE;DH=MODP2048,MODP3072',
      [
        {
          number: 1,
          protocol: 'IKE',
          encryption: ['AES_GCM_16_256'],
          prf: ['PRF_HMAC_SHA2_512', 'PRF_HMAC_SHA2_256'],
          dhGroup: ['MODP_2048', 'MODP_3072'],
        },
      ],
    ],
    [
      'AES_CBC-HMAC_SHA1_96, AES_GCM_16_128',
      [
        { protocol: 'ESP', encryption: ['AES_CBC'], integrity: ['HMAC_SHA1_96'] },
        { protocol: 'ESP', encryption: ['AES_GCM_16_128'] },
      ],
    ],
    ['HMAC_SHA1_96-MODP2048', [{ protocol: 'AH', integrity: ['HMAC_SHA1_96'], dhGroup: ['MODP_2048'] }]],
    [
      '1:ESP:SPI=8a1b2c3d;ENCR=65535??;ESN=NO',
      [{ number: 1, protocol: 'ESP', encryption: ['65535??'], esn: ['NO_EXT_SEQ'] }],
    ],
  ])('%s', (text, value) => {
    expect(proposals(text)).toEqual({ value });
  });

  test.each(['', '1:IKE', 'IKE:', '1:ESP:ENCR', '1:IKE=A--B', '[first-match]'])('not read: %j', (text) => {
    expect(proposals(text)).toHaveProperty('problem');
  });

  test('both ends of a refusal', () => {
    const title = '"office": IKE SA proposals (connection add):';
    expect(eventOfLine(title).fields['phase']).toBe(1);
    const local = eventOfLine('"office":   1:IKE=AES_CBC_256-HMAC_SHA2_256-HMAC_SHA2_256_128-MODP2048');
    expect(local).toMatchObject({ kind: 'proposal.configured', fields: { by: 'local', number: 1 } });
    const remote = eventOf(
      'no local proposal matches remote proposals 1:IKE:ENCR=AES_CBC_128;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;KE=MODP1536',
    );
    expect(remote).toMatchObject({ kind: 'proposal.rejected', category: 'proposal' });
    expect(remote.fields).toMatchObject({
      by: 'peer',
      proposals: [{ protocol: 'IKE', dhGroup: ['MODP_1536'] }],
    });
  });

  test('what was chosen and what was offered', () => {
    const event = eventOf(
      'proposal 1:ESP=AES_GCM_C_128-ENABLED SPI=8a1b2c3d chosen from remote proposals 1:ESP:ENCR=AES_GCM_C_128;ESN=ENABLED;ESN=DISABLED[first-match]',
    );
    expect(event.fields).toMatchObject({
      proposals: [{ encryption: ['AES_GCM_16_128'], esn: ['EXT_SEQ'] }],
      offered: [{ encryption: ['AES_GCM_16_128'], esn: ['EXT_SEQ', 'NO_EXT_SEQ'] }],
    });
  });
});

describe('selectors', () => {
  const own = { start: '10.1.0.0', end: '10.1.0.255', prefix: '10.1.0.0/24' };
  const theirs = { start: '10.2.0.0', end: '10.2.0.255', prefix: '10.2.0.0/24' };
  const any = { protocol: 0, portStart: 0, portEnd: 65535 };

  test.each([
    ['[10.1.0.0/24===10.2.0.0/24]', [own], [theirs]],
    [
      '[10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0]',
      [{ ...own, ...any }],
      [{ ...theirs, ...any }],
    ],
    [
      '[10.1.0.0-10.1.0.255:0-65535 0] --(0)--> [10.2.0.0-10.2.0.255:80-80 6]',
      [{ ...own, ...any }],
      [{ ...theirs, protocol: 6, portStart: 80, portEnd: 80 }],
    ],
    [
      '[10.1.0.0/24/TCP===10.2.0.0/24/UDP/1701]',
      [{ ...own, protocol: 6 }],
      [{ ...theirs, protocol: 17, portStart: 1701, portEnd: 1701 }],
    ],
    [
      '[10.1.0.0/24===10.2.0.0/24] [2001:db8:1::/64===2001:db8:2::/64]',
      [own, { start: '2001:db8:1::', end: '2001:db8:1:0:ffff:ffff:ffff:ffff', prefix: '2001:db8:1::/64' }],
      [theirs, { start: '2001:db8:2::', end: '2001:db8:2:0:ffff:ffff:ffff:ffff', prefix: '2001:db8:2::/64' }],
    ],
    [
      '[2001:db8:1::-2001:db8:1:0:ffff:ffff:ffff:ffff:0-65535 0] -> [::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff:0-65535 0]',
      [{ start: '2001:db8:1::', end: '2001:db8:1:0:ffff:ffff:ffff:ffff', prefix: '2001:db8:1::/64', ...any }],
      [{ start: '::', end: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', prefix: '::/0', ...any }],
    ],
    ['[10.1.0.0/24===10.2.0.4-10.2.0.9]', [own], [{ start: '10.2.0.4', end: '10.2.0.9' }]],
    [
      '[10.1.0.XX/24===%any]',
      [{ start: '10.1.0.XX/24', end: '10.1.0.XX/24' }],
      [{ start: '%any', end: '%any' }],
    ],
  ])('%s', (text, initiator, responder) => {
    expect(readBracketedSelectors(text)).toEqual({ value: { initiator, responder } });
  });

  test.each(['', '10.1.0.0/24', '[10.1.0.0/24', '10.1.0.0/24===10.2.0.0/24'])('not read: %j', (text) => {
    expect(readBracketedSelectors(text)).toHaveProperty('problem');
  });

  test('an established Child SA', () => {
    const event = eventOf(
      'initiator established Child SA using #1; IPsec tunnel [10.1.0.0/24===10.2.0.0/24] {ESPinUDP/ESN=>0xc1d2e3f4 <0x0a1b2c3d xfrm=AES_GCM_16_256 NATD=203.0.113.10:4500 DPD=passive}',
    );
    expect(event.fields).toMatchObject({
      uniqueId: 7,
      parentId: 1,
      role: 'initiator',
      mode: 'tunnel',
      encapsulation: 'ESPinUDP/ESN',
      spiOut: 'c1d2e3f4',
      spiIn: '0a1b2c3d',
      selectors: { initiator: [own], responder: [theirs] },
      first: 'local',
      attributes: { xfrm: 'AES_GCM_16_256', NATD: '203.0.113.10:4500', DPD: 'passive' },
    });
  });
});

test.each([
  [
    'auth=PRESHARED_KEY cipher=AES_CBC_256 integ=n/a group=MODP2048',
    { auth: 'PRESHARED_KEY', cipher: 'AES_CBC_256', integ: 'n/a', group: 'MODP2048' },
  ],
  [
    'ESP=>0xXX <0xYY xfrm=AES_GCM_16_256 DPD=passive',
    { ESP: '>0xXX <0xYY', xfrm: 'AES_GCM_16_256', DPD: 'passive' },
  ],
  ['isakmp=#0/ipsec=#0', { isakmp: '#0/ipsec=#0' }],
  ['TSi=10.2.0.0/24;TSr=10.1.0.0/24', { TSi: '10.2.0.0/24', TSr: '10.1.0.0/24' }],
  ['', {}],
])('facts %j', (text, value) => {
  expect(readBlankPairs(text)).toEqual({ value });
});
