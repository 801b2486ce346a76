import type { Family } from '../../src/dialect/dialect.js';
import { repeatedMessages } from '../common/messages/repeated.js';
import { repeatedHeads } from '../common/repeated-heads.js';
import { racoonHeads } from './heads.js';
import { authentication, certificates, xauth } from './messages/authentication.js';
import { daemon, detail, kernel } from './messages/daemon.js';
import { format, nat } from './messages/format.js';
import { version2 } from './messages/ikev2.js';
import { notifies } from './messages/notifies.js';
import { phase1 } from './messages/phase1.js';
import { phase2 } from './messages/phase2.js';
import { attributes, phase1Proposals, phase2Proposals } from './messages/proposals.js';

/**
 * What racoon of ipsec-tools prints, its forebears, and `iked` of racoon2: the same words stand in firewalls and cloud
 * gateways that are made of them.
 */
export const racoonFamily: Family = {
  id: 'racoon',
  programs: ['racoon', 'racoon2', 'iked', 'racoon-tool', 'ipsec-tools'],
  heads: [...racoonHeads, ...repeatedHeads(racoonHeads)],
  messages: [
    ...phase1,
    ...phase2,
    ...phase1Proposals,
    ...phase2Proposals,
    ...attributes,
    ...notifies,
    ...authentication,
    ...certificates,
    ...xauth,
    ...format,
    ...nat,
    ...version2,
    ...kernel,
    ...daemon,
    ...detail,
    ...repeatedMessages,
  ],
};
