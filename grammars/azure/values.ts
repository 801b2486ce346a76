import { createKeyedProposals, type KeyedProposalWords } from '../../src/value/keyed-proposals.js';
import { createRangeSelectors, type RangeSelectorWords } from '../../src/value/selectors.js';
import { transforms } from '../common/transforms.js';

/**
 * Words of the lists of proposals. Cipher, Integrity and DhGroup are seen in real logs; the others are names
 * of the same settings in the configuration of a gateway, in case they are printed too.
 *
 * `Auth:PreShared Key- Policy1:Cipher=AES-CBC-256 Integrity=SHA1 DhGroup=DhGroup2 Policy2:Cipher=DESIntegrity=Md5`
 */
export const proposalWords: KeyedProposalWords = {
  proposal: 'Policy',
  heads: { Auth: 'authMethod' },
  keys: {
    Cipher: 'encryption',
    Integrity: 'integrity',
    DhGroup: 'dhGroup',
    PfsGroup: 'dhGroup',
    SALifeTimeSeconds: 'other',
    SADataSizeKilobytes: 'other',
    LifeTime: 'other',
  },
};

/**
 * Words of the traffic selectors.
 *
 * `[Tsid 0x729  ]Number of TSIs 1: StartAddress 10.20.0.0 EndAddress 10.20.255.255 PortStart 0 PortEnd 65535 Protocol 0 Number of TSRs 1:StartAddress …`
 */
export const selectorWords: RangeSelectorWords = {
  id: 'Tsid',
  initiators: 'Number of TSIs',
  responders: 'Number of TSRs',
  start: 'StartAddress',
  end: 'EndAddress',
  portStart: 'PortStart',
  portEnd: 'PortEnd',
  protocol: 'Protocol',
};

/** Lists of proposals of both phases, offered and received. */
export const proposals = createKeyedProposals(proposalWords, transforms);

/** Traffic selectors proposed, received and negotiated. */
export const selectors = createRangeSelectors(selectorWords);
