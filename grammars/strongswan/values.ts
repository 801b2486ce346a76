import type { ValueGrammars } from '../../src/dialect/dialect.js';
import { readPayloads } from '../../src/value/payloads.js';
import { createSelectorList } from '../../src/value/selector-list.js';
import { createSlashedProposals } from '../../src/value/slashed-proposals.js';
import type { Payload, ValueGrammar } from '../../src/value/types.js';
import { ikev2Registries } from '../common/iana.js';
import { transforms } from '../common/transforms.js';
import { notifyNames } from './notify-names.js';

/** Numbers below are errors, whose names differ between the versions of IKE. */
const firstStatus = 16384;

/** `NO_PROP` → `NO_PROPOSAL_CHOSEN`; a status that the daemon printed as a number gets its name. */
function nameNotify(payload: Payload): Payload {
  if (payload.type !== 'N' || payload.value === undefined) return payload;
  const number = Number(payload.value);
  const name = number >= firstStatus ? ikev2Registries.notify.nameOf(number) : notifyNames.get(payload.value);
  return name === undefined ? payload : { type: 'N', value: name };
}

/** `[ IDr AUTH N(TS_UNACCEPT) N(MS_STATUS(13868)) ]`, notifies by the names of the IANA registries. */
export const payloads: ValueGrammar<readonly Payload[]> = (text) => {
  const result = readPayloads(text);
  return 'value' in result ? { ...result, value: result.value.map(nameNotify) } : result;
};

/** How charon prints proposals, traffic selectors and payloads. */
export const charonValues: ValueGrammars = {
  proposals: createSlashedProposals(transforms),
  selectors: createSelectorList({ between: '===' }),
  payloads,
};
