import type { Family, SessionName } from '../../src/dialect/dialect.js';
import { repeatedMessages } from '../common/messages/repeated.js';
import { repeatedHeads } from '../common/repeated-heads.js';
import { ikedHeads } from './heads.js';
import { endings } from './messages/endings.js';
import { exchanges } from './messages/exchanges.js';
import { daemon, faults } from './messages/faults.js';

/** The SPI of the initiator names an IKE SA as long as it lives. */
const session: SessionName = ({ initiatorSpi }) =>
  typeof initiatorSpi === 'string' ? `spi=0x${initiatorSpi}` : undefined;

/** What iked of OpenBSD prints, and OpenIKED on other systems. */
export const ikedFamily: Family = {
  id: 'iked',
  programs: ['iked', 'openiked'],
  heads: [...ikedHeads, ...repeatedHeads(ikedHeads)],
  messages: [...exchanges, ...endings, ...faults, ...daemon, ...repeatedMessages],
  session,
};
