import type { Rule } from '../hypothesis.js';
import { answersLost } from './answers-lost.js';
import { certificateFallback } from './certificate-fallback.js';
import { childNotBuilt } from './child-not-built.js';
import { closedAfterMainMode, closedByPeer } from './closed-by-peer.js';
import { eapMethodDeclined } from './eap-method-declined.js';
import { groupAtRekey } from './group-at-rekey.js';
import { groupNotAgreed } from './key-exchange.js';
import { namedByLine } from './named-by-line.js';
import { proposalsDiffer } from './proposals-differ.js';
import { selectorsDiffer } from './selectors-differ.js';
import { noAnswerAtAll, silentAfterMainMode5, silentOnPort4500, silentWhenUp, timedOut } from './silence.js';
import { nonsensePayload, undecryptableInMainMode } from './undecryptable.js';

/** Every rule. Their order does not decide: the finer category wins, see `judge.ts`. */
export const rules: readonly Rule[] = [
  namedByLine,
  proposalsDiffer,
  selectorsDiffer,
  groupNotAgreed,
  groupAtRekey,
  certificateFallback,
  eapMethodDeclined,
  childNotBuilt,
  closedByPeer,
  closedAfterMainMode,
  undecryptableInMainMode,
  nonsensePayload,
  silentWhenUp,
  silentOnPort4500,
  silentAfterMainMode5,
  noAnswerAtAll,
  timedOut,
  answersLost,
];
