import type { RegistryRow } from './iana-row.js';

/** Exchange types of IKEv1. */
export const ikev1ExchangeTypes: readonly RegistryRow[] = [
  [0, 'NONE'],
  [1, 'BASE'],
  [2, 'IDPROT'],
  [3, 'AO'],
  [4, 'AGGR'],
  [5, 'INFO'],
  [6, 'MODE_CFG'],
  [32, 'QUICK'],
  [33, 'NGRP'],
];

/** Exchange types of IKEv2. */
export const ikev2ExchangeTypes: readonly RegistryRow[] = [
  [34, 'IKE_SA_INIT'],
  [35, 'IKE_AUTH'],
  [36, 'CREATE_CHILD_SA'],
  [37, 'INFORMATIONAL'],
  [38, 'IKE_SESSION_RESUME'],
  [39, 'GSA_AUTH'],
  [40, 'GSA_REGISTRATION'],
  [41, 'GSA_REKEY'],
  [43, 'IKE_INTERMEDIATE'],
  [44, 'IKE_FOLLOWUP_KE'],
];
