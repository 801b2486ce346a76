/* Generated rows of IKEDiagnosticLog and TunnelDiagnosticLog. */
import { lineMaker } from './ikelogs.mjs';
import { randomFrom } from './random.mjs';
import { writeLog } from './write.mjs';

const gateway =
  '/SUBSCRIPTIONS/00000000-0000-4000-8000-000000000000/RESOURCEGROUPS/RG-EXAMPLE/PROVIDERS/MICROSOFT.NETWORK/VIRTUALNETWORKGATEWAYS/GW-EXAMPLE';

/** Makes rows as a diagnostic setting writes them into storage. */
function rowMaker(seed) {
  const next = lineMaker(seed);
  const random = randomFrom(seed + 1);
  let instant = Date.UTC(2026, 10, 21);
  return () => {
    instant += Math.floor(random() * 900);
    const time = new Date(instant).toISOString();
    const instance = `GatewayTenantWorker_IN_${random() < 0.5 ? 0 : 1}`;
    if (random() < 0.02) {
      const down = random() < 0.5;
      return {
        time,
        resourceId: gateway,
        category: 'TunnelDiagnosticLog',
        operationName: down ? 'TunnelDisconnected' : 'TunnelConnected',
        level: 'Informational',
        properties: {
          instance,
          remoteIP: `203.0.113.${1 + Math.floor(random() * 254)}`,
          status: down ? 'Disconnected' : 'Connected',
          stateChangeReason: down ? 'DPD timed out' : 'DataTriggered',
        },
      };
    }
    return {
      time,
      resourceId: gateway,
      category: 'IKEDiagnosticLog',
      operationName: 'IKELogEvent',
      level: 'Informational',
      properties: { instance, message: next() },
    };
  };
}

const csvHeader =
  'TimeGenerated [UTC],Category,OperationName,Resource,instance_s,Message,remoteIP_s,status_s,stateChangeReason_s\n';
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

function csvRow({ time, category, operationName, properties }) {
  const { instance, message = '', remoteIP = '', status = '', stateChangeReason = '' } = properties;
  return `${time},${category},${operationName},GW-EXAMPLE,${instance},${quoted(message)},${remoteIP},${status},${stateChangeReason}\n`;
}

/** Writes about `bytes` bytes to a file, as `ndjson`, `array`, `records` or `csv`; an array stands on one line. */
export async function writeRows(path, bytes, form = 'ndjson', seed = 7) {
  const next = rowMaker(seed);
  if (form === 'ndjson') return writeLog(path, bytes, () => `${JSON.stringify(next())}\n`);
  if (form === 'csv') return writeLog(path, bytes, () => csvRow(next()), csvHeader);
  let first = true;
  const element = () => {
    const text = `${first ? '' : ','}${JSON.stringify(next())}`;
    first = false;
    return text;
  };
  return form === 'array'
    ? writeLog(path, bytes, element, '[', ']')
    : writeLog(path, bytes, element, '{"records":[', ']}');
}
