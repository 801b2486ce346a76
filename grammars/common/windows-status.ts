import type { Reason, ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import type { Certainty, FactSource } from '../../src/category/source.js';
import { furtherStatusRows } from './windows-status-further.js';
import { otherStatusRows } from './windows-status-other.js';
import { outcomeStatusRows } from './windows-status-outcome.js';
import { packetStatusRows } from './windows-status-packet.js';
import { payloadStatusRows } from './windows-status-payload.js';
import { policyStatusRows } from './windows-status-policy.js';
import type { StatusRow } from './windows-status-row.js';
import { serviceStatusRows } from './windows-status-service.js';
import { statusTexts } from './windows-status-texts.js';

/** Where the rows come from, by how sure their meaning is. */
const sources: Readonly<Record<Certainty, FactSource>> = {
  documented: {
    where: 'Microsoft Learn, System Error Codes (12000-15999), and the Azure VPN gateway error page',
    certainty: 'documented',
  },
  seen: {
    where: 'real Log Analytics screenshots: dmauser/Lab AZVPNGW/IKE-Logs (2020), and winerror.h',
    certainty: 'seen',
  },
  'source-code': { where: 'winerror.h', certainty: 'source-code' },
  inferred: {
    where: 'winerror.h; listed as IKE status text by SelfHelpContent_v2 @7f86468a, without the cause',
    certainty: 'inferred',
  },
};

/** The codes with symbol, category and meaning, smallest first. */
export const statusRows: readonly StatusRow[] = [
  ...policyStatusRows,
  ...outcomeStatusRows,
  ...payloadStatusRows,
  ...serviceStatusRows,
  ...furtherStatusRows,
  ...packetStatusRows,
  ...otherStatusRows,
].sort((a, b) => a.code - b.code);

/** The status codes of Windows that IKE meets; symbols and status texts are aliases. */
export const windowsStatusTable: ReasonTable = {
  id: 'status',
  vendor: 'windows',
  scope: '',
  reasons: statusRows.map(statusReason),
};

function statusReason(row: StatusRow): Reason {
  const texts = statusTexts.filter(({ code }) => code === row.code).map(({ text }) => text);
  return reason(row.code, row.category, sources[row.certainty ?? 'documented'], {
    alternatives: row.alternatives ?? [],
    meaning: row.meaning,
    aliases: row.symbol === undefined ? texts : [row.symbol, ...texts],
  });
}
