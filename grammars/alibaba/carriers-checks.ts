import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { differencesIn, differingItem, readDescription } from './configuration-difference.js';
import { checkApi } from './sources.js';

const description = 'diagnoseresultdescription';

const common = {
  time: ['../finishtime', '../begintime', '../body.finishtime'],
  session: ['../resourceinstanceid', '../body.resourceinstanceid'],
} as const;

const said = {
  check: 'diagnosename',
  checkLevel: 'diagnoseresultlevel',
  gateway: ['../vpngatewayid', '../body.vpngatewayid'],
} as const;

const details = { of: description, as: readDescription } as const;

const failed = { of: 'diagnoseresultlevel', is: ['warning', 'error'] } as const;
const byName = { capture: 'check', table: 'diagnose-item' } as const;
const set = { report: 'check' } as const;

/** The one-click diagnosis of a connection: a check an entry. */
export const connectionChecks: Carrier = carrier('connection-check', {
  arrays: ['diagnoseresult', 'body.diagnoseresult'],
  encoded: [description],
  entries: [
    entry(
      'configuration-check',
      'report.fault',
      {
        ...common,
        when: [{ of: 'diagnosename', is: ['VcoConfigConsistency'] }, failed],
        fields: {
          ...said,
          differences: { of: description, as: differencesIn },
          item: { of: description, as: differingItem },
        },
        set,
        reason: [{ capture: 'item', table: 'configuration-item' }, byName],
      },
      checkApi,
    ),
    // What is reached, or not, is the address of the customer gateway.
    entry(
      'peer-check',
      'report.fault',
      {
        ...common,
        when: [{ of: 'diagnosename', is: ['VcoUserInternetIpConnectivity'] }, failed],
        remote: `${description}.targetip`,
        fields: { ...said, details },
        set,
        reason: byName,
      },
      checkApi,
    ),
    entry(
      'check-failed',
      'report.fault',
      {
        ...common,
        keys: ['diagnosename'],
        when: [failed],
        fields: { ...said, details },
        set,
        reason: byName,
      },
      checkApi,
    ),
    // Also of a level that nobody knows.
    entry(
      'check-passed',
      'report.status',
      { ...common, keys: ['diagnosename'], fields: said, set },
      checkApi,
    ),
    entry(
      'checks-answer',
      'report.status',
      {
        keys: [['diagnoseid', 'body.diagnoseid']],
        time: ['finishtime', 'begintime', 'body.finishtime'],
        session: ['resourceinstanceid', 'body.resourceinstanceid'],
        fields: {
          gateway: ['vpngatewayid', 'body.vpngatewayid'],
          finished: 'finishedcount',
          total: 'totalcount',
          request: ['requestid', 'body.requestid'],
        },
        set,
      },
      checkApi,
    ),
  ],
});
