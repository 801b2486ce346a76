import { proposalWords, selectorWords } from '../../grammars/azure/values.js';
import { transforms } from '../../grammars/common/transforms.js';
import { createGrammar, type GrammarSource } from '../../src/value/grammar.js';
import { keyedProposalsSource } from '../../src/value/keyed-proposals.js';
import { keyValuesSource } from '../../src/value/key-values.js';
import { payloadsSource } from '../../src/value/payloads.js';
import { selectorListSource } from '../../src/value/selector-list.js';
import { rangeSelectorsSource } from '../../src/value/selectors.js';
import { slashedProposalsSource } from '../../src/value/slashed-proposals.js';

/** A grammar with pieces of its language, from which texts of any length are made. */
export interface Sample {
  readonly name: string;
  readonly source: GrammarSource<unknown>;
  readonly pieces: readonly string[];
}

/** Every value grammar. */
export const samples: readonly Sample[] = [
  {
    name: 'keyed proposals',
    source: keyedProposalsSource(proposalWords, transforms),
    pieces: [
      'Auth:',
      'PreShared Key- ',
      'Policy1:',
      'Policy',
      '1111',
      'Cipher=',
      'AES-CBC-256',
      ' ',
      '=',
      '...',
      '-',
    ],
  },
  {
    name: 'range selectors',
    source: rangeSelectorsSource(selectorWords),
    pieces: [
      '[Tsid 0x1 ]',
      '[Tsid ',
      'Number of TSIs 1:',
      'Number ',
      'StartAddress ',
      '10.0.0.1 ',
      ', ',
      '1',
      ' ',
    ],
  },
  {
    name: 'selector list',
    source: selectorListSource({ between: '===' }),
    pieces: ['10.0.0.0/8', '[tcp/80]', '[', '|', '|/0', ' ', '===', '=', '::/0', '..'],
  },
  {
    name: 'slashed proposals',
    source: slashedProposalsSource(transforms),
    pieces: ['IKE:', 'ESP:', 'AES_CBC_256', '/', ', ', ' ', ':', 'UNKNOWN_1_2'],
  },
  {
    name: 'payloads',
    source: payloadsSource,
    pieces: ['[ ', ' ]', 'SA ', 'N(', '(', ')', ' ', '(x)', 'EAP/REQ', '/', 'N(MS_STATUS(1)) '],
  },
  {
    name: 'key values',
    source: keyValuesSource,
    pieces: ['(', ')', 'Reason=', '[x]', ', ', ',', ' ', 'A', 'a b', '=', '.'],
  },
];

/** Makes the grammars of all samples. */
export const sampleGrammars = samples.map((sample) => ({ ...sample, read: createGrammar(sample.source) }));
