import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

const log = readFileSync(
  join(packageRoot(), 'samples/strongswan/lab-eap-method-differs-initiator.log'),
  'utf8',
);

const causeOf = async (text: string): Promise<readonly string[]> =>
  (await diagnose(text)).findings.map(({ category }) => category);

describe('an EAP method that one end declines', () => {
  test('is the fault where the peer asks for no other', async () => {
    expect(await causeOf(log)).toEqual(['auth.eap.method']);
  });

  test('is no fault where the peer asks for another, whose password is wrong', async () => {
    const second = [
      '14[ENC] <net|1> parsed IKE_AUTH response 2 [ EAP/REQ/MD5 ]',
      '14[IKE] <net|1> server requested EAP_MD5 authentication (id 0x47)',
      '14[ENC] <net|1> generating IKE_AUTH request 3 [ EAP/RES/MD5 ]',
      '14[NET] <net|1> sending packet: from 192.0.2.10[4500] to 203.0.113.10[4500] (80 bytes)',
      '14[ENC] <net|1> parsed IKE_AUTH response 3 [ EAP/FAIL ]',
    ].map((line) => `Nov 21 15:10:54 ${line}`);
    const failed = 'Nov 21 15:10:54 14[ENC] <net|1> parsed IKE_AUTH response 2 [ EAP/FAIL ]';
    expect(log).toContain(failed);
    expect(await causeOf(log.replace(failed, second.join('\n')))).toEqual(['auth.eap']);
  });
});
