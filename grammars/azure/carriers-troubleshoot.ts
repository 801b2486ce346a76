import type { FactSource } from '../../src/category/source.js';
import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { azureReasons } from './reasons.js';

const recorded: FactSource = {
  where: 'azure-powershell NetworkWatcherAPITests/TestTroubleshoot.json @1d88fb13 (recorded answer)',
  certainty: 'seen',
};

const specification: FactSource = {
  where: 'azure-rest-api-specs network 2023-09-01 examples/NetworkWatcherTroubleshootGet.json',
  certainty: 'documented',
};

/** The end of the troubleshooting is when what it says was so. */
const time = ['../endtime', '../starttime', 'endtime', 'starttime'];
const answerTime = ['endtime', 'starttime'];

/** The type of a fault; `000000` stands where it is in `reasonType`. */
const type = ['id', 'reasontype'];
const detail = ['detail', 'detailed', 'details'];

/** A member of an object whatever its case: PowerShell prints PascalCase. */
function member(object: unknown, wanted: string): string | undefined {
  if (typeof object !== 'object' || object === null) return undefined;
  for (const [key, value] of Object.entries(object))
    if (key.toLowerCase() === wanted && typeof value === 'string' && value !== '') return value;
  return undefined;
}

interface VendorAction {
  readonly id?: string;
  readonly text?: string;
  readonly url?: string;
  readonly urlText?: string;
}

/** The recommended actions as the vendor words them. */
function actionsOf(list: unknown): readonly VendorAction[] | undefined {
  const all: readonly unknown[] = Array.isArray(list) ? list : [list];
  const actions = all.map((each): VendorAction => {
    const id = member(each, 'actionid');
    const text = typeof each === 'string' ? each : member(each, 'actiontext');
    const url = member(each, 'actionuri');
    const urlText = member(each, 'actionuritext');
    return {
      ...(id !== undefined && { id }),
      ...(text !== undefined && { text }),
      ...(url !== undefined && { url }),
      ...(urlText !== undefined && { urlText }),
    };
  });
  const told = actions.filter((each) => Object.keys(each).length > 0);
  return told.length > 0 ? told : undefined;
}

/** Whether a summary speaks of the gateway or of a connection. */
function scopeOf(summary: unknown): string | undefined {
  if (typeof summary !== 'string') return undefined;
  const [first] = /\b(?:gateway|connection|tunnel)\b/i.exec(summary) ?? [];
  if (first === undefined) return undefined;
  return first.toLowerCase() === 'gateway' ? 'gateway' : 'connection';
}

/** No fault of a connection says that its tunnel works; no fault of a gateway says nothing about tunnels. */
const upOf = (summary: unknown): boolean | undefined =>
  scopeOf(summary) === 'connection' ? true : undefined;

const said = {
  fault: 'id',
  reasonType: 'reasontype',
  summary: 'summary',
  detail,
  scope: { of: 'summary', as: scopeOf },
  actions: { of: 'recommendedactions', as: actionsOf },
  health: '../code',
} as const;

const byType = [
  { capture: 'fault', table: 'fault-type' },
  { capture: 'reasonType', table: 'fault-type' },
] as const;

/** Every type that is listed. */
const listed = azureReasons
  .filter(({ id }) => id === 'fault-type')
  .flatMap(({ reasons }) => reasons.flatMap(({ key, aliases = [] }) => [key, ...aliases]))
  .map(String)
  .filter((type) => type !== 'NoFault');

const noFault = { of: type, is: ['NoFault'] } as const;

/** The answer of a VPN troubleshooting: the whole of it, and each of its results. */
export const troubleshootAnswer: Carrier = carrier('troubleshoot', {
  arrays: ['results', 'value'],
  entries: [
    entry(
      'troubleshoot-answer',
      'report.status',
      {
        keys: ['code', ['starttime', 'endtime']],
        time: answerTime,
        fields: { health: 'code', startTime: { of: 'starttime', as: 'time' } },
        set: { report: 'troubleshoot' },
      },
      recorded,
    ),
    // What is left of an answer where its results were cut away: a table, a query for some members.
    entry(
      'troubleshoot-unhealthy',
      'report.fault',
      {
        keys: [['starttime', 'endtime']],
        when: { code: ['UnHealthy', 'Degraded'] },
        without: ['results'],
        time: answerTime,
        fields: { health: 'code', startTime: { of: 'starttime', as: 'time' } },
        set: { report: 'troubleshoot' },
        category: 'unknown',
      },
      recorded,
    ),
    entry(
      'troubleshoot-healthy',
      'report.status',
      {
        keys: [['starttime', 'endtime']],
        when: { code: 'Healthy' },
        time: answerTime,
        fields: { health: 'code', startTime: { of: 'starttime', as: 'time' } },
        set: { report: 'troubleshoot', healthy: true },
      },
      {
        where: 'azure-docs articles/network-watcher/vpn-troubleshoot-overview.md @06477775',
        certainty: 'documented',
      },
    ),
    entry(
      'troubleshoot-no-fault',
      'report.status',
      {
        keys: ['id', ['summary', ...detail]],
        when: [noFault],
        time,
        fields: { ...said, up: { of: 'summary', as: upOf } },
        set: { report: 'troubleshoot', healthy: true },
      },
      recorded,
    ),
    entry(
      'troubleshoot-fault',
      'report.fault',
      {
        keys: ['id', ['summary', ...detail]],
        when: [{ of: type, is: listed }],
        time,
        fields: said,
        set: { report: 'troubleshoot' },
        reason: byType,
      },
      specification,
    ),
    // A type that is not listed counts only inside an answer.
    entry(
      'troubleshoot-other-fault',
      'report.fault',
      {
        keys: ['id', '../code', ['../starttime', '../endtime']],
        time,
        fields: said,
        set: { report: 'troubleshoot' },
        reason: byType,
      },
      specification,
    ),
  ],
});
