import { expect, test } from '@jest/globals';
import { ikev1Registries, ikev2Registries } from '../../grammars/common/iana.js';
import { ikev1NotifyRows } from '../../grammars/common/ike-notify-v1.js';
import { ikev2NotifyRows } from '../../grammars/common/ike-notify-v2.js';

test('numbers and names in both directions', () => {
  expect(ikev2Registries.notify.nameOf(14)).toBe('NO_PROPOSAL_CHOSEN');
  expect(ikev2Registries.notify.numberOf('no-proposal-chosen')).toBe(14);
  expect(ikev2Registries.exchange.nameOf(35)).toBe('IKE_AUTH');
  expect(ikev2Registries.payload.numberOf('TSi')).toBe(44);
  expect(ikev1Registries.exchange.nameOf(2)).toBe('IDPROT');
  expect(ikev1Registries.notify.canonical('PAYLOAD-MALFORMED')).toBe('PAYLOAD_MALFORMED');
  expect(ikev1Registries.notify.canonical('24')).toBe('AUTHENTICATION_FAILED');
  expect(ikev2Registries.notify.nameOf(65000)).toBeUndefined();
  expect(ikev2Registries.notify.canonical('NO_SUCH_NOTIFY')).toBeUndefined();
});

test('the notify types with a category have the numbers of the registry', () => {
  for (const { name, number } of ikev1NotifyRows) expect(ikev1Registries.notify.numberOf(name)).toBe(number);
  for (const { name, number } of ikev2NotifyRows) expect(ikev2Registries.notify.numberOf(name)).toBe(number);
});
