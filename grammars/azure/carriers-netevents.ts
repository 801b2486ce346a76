import type { FactSource } from '../../src/category/source.js';
import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';

/** No such file with an IKE failure is public. */
const structures: FactSource = {
  where: 'names of the structures in fwpmtypes.h and iketypes.h (mingw-w64)',
  certainty: 'inferred',
};

const time = 'header.timestamp';
const local = ['header.localaddrv4', 'header.localaddrv6', 'header.localaddr'];
const remote = ['header.remoteaddrv4', 'header.remoteaddrv6', 'header.remoteaddr'];

/** The word behind the prefix of an enumeration: `IKEEXT_SA_ROLE_INITIATOR` → `initiator`. */
const roleOf = (value: unknown): string | undefined => {
  const word = /(?:^|_)(initiator|responder)$/i.exec(String(value))?.[1]?.toLowerCase();
  return word ?? (value === '0' ? 'initiator' : value === '1' ? 'responder' : undefined);
};

const endOf = (value: unknown): string | undefined => {
  const word = /(?:^|_)(me|peer)$/i.exec(String(value))?.[1]?.toLowerCase();
  return word === 'me' || value === '1' ? 'local' : word === 'peer' || value === '2' ? 'peer' : undefined;
};

const versionOf = (value: unknown): number | undefined => {
  const word = /(?:^|_)(ike|authip|ikev2)$/i.exec(String(value))?.[1]?.toLowerCase();
  return word === 'ike' || value === '0' ? 1 : word === 'ikev2' || value === '2' ? 2 : undefined;
};

const status = { capture: 'status', table: 'windows/status' } as const;

/** The fields of a failure in one of the modes. */
const failure = (mode: string, state: string) =>
  ({
    status: { of: `${mode}.failureerrorcode`, as: 'status' },
    by: { of: `${mode}.failurepoint`, as: endOf },
    role: { of: `${mode}.sarole`, as: roleOf },
    version: { of: `${mode}.keyingmoduletype`, as: versionOf },
    state: `${mode}.${state}`,
    flags: `${mode}.flags`,
  }) as const;

const typeIs = (type: string, ...names: readonly string[]): Readonly<Record<string, readonly string[]>> => ({
  type: [`FWPM_NET_EVENT_TYPE_${type}`, type, ...names],
});

/** `netsh wfp show netevents` and the wfpdiag.xml of `netsh wfp capture`. */
export const netEvents: Carrier = carrier('netevents', {
  roots: ['netevents', 'wfpdiag', 'wfpstate'],
  lists: ['netevents'],
  entries: [
    entry(
      'main-mode-failure',
      'negotiation.failed',
      {
        when: typeIs('IKEEXT_MM_FAILURE'),
        time,
        local,
        remote,
        fields: {
          ...failure('ikemmfailure', 'mmstate'),
          method: 'ikemmfailure.mmauthmethod',
          remoteId: 'ikemmfailure.remoteprincipalnameforauth',
          localId: 'ikemmfailure.localprincipalnameforauth',
        },
        set: { phase: 1 },
        reason: status,
      },
      structures,
    ),
    entry(
      'quick-mode-failure',
      'negotiation.failed',
      {
        when: typeIs('IKEEXT_QM_FAILURE'),
        time,
        local,
        remote,
        fields: failure('ikeqmfailure', 'qmstate'),
        set: { phase: 2 },
        reason: status,
      },
      structures,
    ),
    entry(
      'extended-mode-failure',
      'negotiation.failed',
      {
        when: typeIs('IKEEXT_EM_FAILURE'),
        time,
        local,
        remote,
        fields: { ...failure('ikeemfailure', 'emstate'), method: 'ikeemfailure.emauthmethod' },
        reason: status,
      },
      structures,
    ),
    entry(
      'kernel-drop',
      'report.status',
      {
        when: typeIs('IPSEC_KERNEL_DROP'),
        time,
        local,
        remote,
        fields: {
          failureStatus: 'ipsecdrop.failurestatus',
          direction: 'ipsecdrop.direction',
          spi: 'ipsecdrop.spi',
        },
        set: { report: 'drop' },
        severity: 'notice',
      },
      structures,
    ),
    entry(
      'filter-drop',
      'debug.detail',
      { when: typeIs('CLASSIFY_DROP', 'FWPM_NET_EVENT_TYPE_CLASSIFY_ALLOW'), time, local, remote },
      structures,
    ),
  ],
});
