import type { FactSource } from '../../src/category/source.js';

/** Screenshots of Log Analytics rows of a real gateway (2020), published with a community lab. */
export const screenshot: FactSource = {
  where: 'Log Analytics screenshots, dmauser/Lab AZVPNGW/IKE-Logs (2020)',
  certainty: 'seen',
};

/** The vendor's page about VPN troubleshooting, revision of 2017 to 2023. */
export const overview: FactSource = {
  where: 'MicrosoftDocs/azure-docs vpn-troubleshoot-overview.md @06477775',
  certainty: 'documented',
};

/** The vendor's support page about tunnels that do not connect (2026). */
export const supportPage: FactSource = {
  where: 'MicrosoftDocs/SupportArticles-docs troubleshoot-vpn-tunnel-cannot-connect.md @5894351a',
  certainty: 'documented',
};

/** Phrases of the vendor's support pick-lists; the line around them is not shown. */
export const pickList: FactSource = {
  where: 'Microsoft support pick-lists, SelfHelpContent_v2 @7f86468a',
  certainty: 'inferred',
};

/** A line that must exist because its sibling was seen. */
export const sibling: FactSource = { where: 'sibling of a line that was seen', certainty: 'inferred' };

/** Forms of the trace prefix that are not shown: empty or scrubbed fields, no fields at all. */
export const traceGuess: FactSource = {
  where: 'variant of the prefix of Scrubbed-wfpdiag.txt in vpn-troubleshoot-overview.md @06477775',
  certainty: 'inferred',
};

/** The vendor's page about the second line of IKEErrors.txt and its older revisions. */
export const onPremisesPage: FactSource = {
  where: 'MicrosoftDocs/azure-docs network-watcher-diagnose-on-premises-connectivity.md (2017 to 2020)',
  certainty: 'documented',
};

/** The vendor's page about the logs of point-to-site connections. */
export const p2sPage: FactSource = {
  where: 'MicrosoftDocs/SupportArticles-docs troubleshoot-vpn-with-azure-diagnostics.md',
  certainty: 'documented',
};

/** Event texts of the RasClient source; that of 20227 is quoted in the vendor's pages, the others are recalled. */
export const rasEvents: FactSource = {
  where: 'Windows application log, source RasClient, events 20221 to 20227; none recorded here',
  certainty: 'inferred',
};

/** Events of the security log of Windows. */
export const auditEvents: FactSource = {
  where: 'Windows security auditing: events 4650 to 4655 and the fields of 4653 and 4654',
  certainty: 'documented',
};
