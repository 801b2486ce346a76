import type { FactSource } from '../../src/category/source.js';

/** Example value of `SourceLog` in the vendor's generated clients, and of `Data` in the reference of the API. */
export const sdk: FactSource = {
  where: 'npm @alicloud/vpc20160428 7.3.2; help.aliyun.com/document_detail/470018.html',
  certainty: 'documented',
};

/** A log line as the vendor shows it. */
export const sourceLog: FactSource = {
  where: 'npm @alicloud/vpc20160428 7.3.2, SourceLog; help.aliyun.com/document_detail/470018.html',
  certainty: 'seen',
};

/** The table of error codes with their keywords. */
export const errorCodes: FactSource = {
  where: 'alibabacloud.com help: troubleshoot IPsec-VPN connection issues (table of error codes)',
  certainty: 'documented',
};

/** Lines of gateways before 2019-03-21. */
export const faq: FactSource = {
  where: 'AlibabaCloudDocs/vpn @5db6748b, FAQ about IPsec-VPN connections (2021)',
  certainty: 'documented',
};

/** Forms that must exist because their siblings are documented. */
export const sibling: FactSource = { where: 'sibling of a documented form', certainty: 'inferred' };

/** Answers of the API, by the models of the vendor's generated clients. */
export const diagnosisApi: FactSource = {
  where: 'npm @alicloud/vpc20160428 7.3.2, DiagnoseVpnConnectionsResponseBody',
  certainty: 'documented',
};
export const logApi: FactSource = {
  where: 'npm @alicloud/vpc20160428 7.3.2, DescribeVpnConnectionLogsResponseBody',
  certainty: 'documented',
};
export const checkApi: FactSource = {
  where: 'npm @alicloud/vpc20160428 7.3.2, GetVpnGatewayDiagnoseResultResponseBody',
  certainty: 'documented',
};
export const stateApi: FactSource = {
  where:
    'npm @alicloud/vpc20160428 7.3.2, DescribeVpnConnection(s)ResponseBody, DescribeVpnAttachmentsResponseBody',
  certainty: 'documented',
};

/** Events of the monitoring service. */
export const eventTypes: FactSource = {
  where: 'alibabacloud.com help: EventBridge, VPN Gateway events',
  certainty: 'documented',
};

/** Lines that a collector or the export of a table passes on. */
export const collected: FactSource = {
  where: 'RFC 3164, RFC 5424 and cells of a table around a line of the console; no such log is public',
  certainty: 'inferred',
};

/** The table of keywords, whose entries are parts of a line. */
export const keywordTable: FactSource = {
  where:
    'table of error codes and keywords: "the log contains"; no line with something before a keyword is public',
  certainty: 'inferred',
};
