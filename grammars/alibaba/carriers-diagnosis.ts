import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { parameterOfCode, parameterOfValue } from './parameters.js';
import { diagnosisApi, errorCodes, sdk } from './sources.js';

const reason = ['failedreasoncode', 'failedreason'];
const keys = [reason, ['vpnconnectionid', 'tunnelid', 'sourcelog', 'failedtime']] as const;

/** What every diagnosis says; the values of both ends stand beside it. */
const said = {
  failedReasonCode: 'failedreasoncode',
  failedReason: 'failedreason',
  vendorSeverity: 'severity',
  connection: 'vpnconnectionid',
  tunnelId: 'tunnelid',
  quote: 'sourcelog',
} as const;

const values = { localValue: 'mismatchlocalparam', remoteValue: 'mismatchremoteparam' } as const;

const common = {
  keys,
  quote: 'sourcelog',
  time: 'failedtime',
  session: ['tunnelid', 'vpnconnectionid'],
  set: { report: 'diagnosis' },
  reason: { capture: ['failedReasonCode', 'failedReason'], table: 'code' },
} as const;

/** The diagnosis of connections: a code, the values that differ, and the line of the log behind it. */
export const connectionDiagnoses: Carrier = carrier('connection-diagnosis', {
  arrays: ['vpnconnections', 'vpnconnections.vpnconnection', 'body.vpnconnections'],
  entries: [
    // The code names the parameter.
    entry(
      'parameter-diagnosis',
      'report.fault',
      {
        ...common,
        when: { failedreasoncode: [...parameterOfCode.keys()] },
        fields: {
          ...said,
          ...values,
          parameter: {
            of: 'failedreasoncode',
            as: (code) => parameterOfCode.get(String(code).trim().toLowerCase()),
          },
        },
      },
      diagnosisApi,
    ),
    // The values of this one would be keys.
    entry(
      'key-diagnosis',
      'report.fault',
      { ...common, when: { failedreasoncode: 'PskMismatch' }, fields: said },
      diagnosisApi,
    ),
    // The vendor found no fault: nothing was negotiated, or nothing is wrong.
    entry(
      'empty-diagnosis',
      'report.status',
      { ...common, when: { failedreasoncode: 'NoExceptionFound' }, fields: said },
      errorCodes,
    ),
    // Other codes, known or not, and reasons without a code: the values tell the parameter.
    entry(
      'diagnosis',
      'report.fault',
      {
        ...common,
        fields: { ...said, ...values, parameter: { of: Object.values(values), as: parameterOfValue } },
      },
      diagnosisApi,
    ),
    entry(
      'no-diagnosis',
      'report.status',
      {
        keys: [
          ['vpnconnectionid', 'tunnelid'],
          ['severity', 'failedtime', 'sourcelog'],
        ],
        quote: 'sourcelog',
        time: 'failedtime',
        session: ['tunnelid', 'vpnconnectionid'],
        fields: said,
        set: { report: 'diagnosis' },
      },
      diagnosisApi,
    ),
    entry(
      'diagnosis-answer',
      'note',
      {
        keys: [
          ['requestid', 'body.requestid'],
          ['vpnconnections', 'body.vpnconnections'],
        ],
        fields: { total: ['totalcount', 'body.totalcount'], request: ['requestid', 'body.requestid'] },
      },
      sdk,
    ),
  ],
});
