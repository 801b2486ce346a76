import { azureReasons } from '../../grammars/azure/reasons.js';
import { ikeNotifyTables } from '../../grammars/common/ike-notify.js';
import { windowsStatusTable } from '../../grammars/common/windows-status.js';
import type { ReasonTable } from '../../src/category/reason.js';

/** The tables these tests look at. */
export const tables: readonly ReasonTable[] = [windowsStatusTable, ...ikeNotifyTables, ...azureReasons];

/** Codes by status texts that stand for several: the system prints the same words for all of them. */
export const sharedTexts: ReadonlyMap<string, readonly number[]> = new Map([
  ['negotiation request sat in queue too long', [13809, 13810, 13811, 13812]],
  ['negotiation took too long', [13814, 13815]],
]);
