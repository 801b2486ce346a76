import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { east, makeEnds, noon, west } from '../ends/made-ends.js';

/** Lines of a gateway that refuses the proposals of very many addresses. */
function refusals(count: number): string {
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const address = `100.${64 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
    const head = `${new Date(noon + index * 50).toISOString()} gw charon: 13`;
    lines.push(
      `${head}[IKE] <${index + 10}> ${address} is initiating an IKE_SA`,
      `${head}[CFG] <${index + 10}> received proposals: IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_1024`,
      `${head}[CFG] <${index + 10}> configured proposals: IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048`,
      `${head}[IKE] <${index + 10}> received proposals unacceptable`,
      `${head}[ENC] <${index + 10}> generating IKE_SA_INIT response 0 [ N(NO_PROP) ]`,
      `${head}[NET] <${index + 10}> sending packet: from 198.51.100.1[500] to ${address}[500] (36 bytes)`,
    );
  }
  return `${lines.join('\n')}\n`;
}

test('of very many peers that fail each for itself the own ones are told, the others counted', async () => {
  const [own] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
  const begin = performance.now();
  const { findings, notices, sessions } = await diagnose(own + refusals(8000));
  expect(performance.now() - begin).toBeLessThan(30_000);
  expect(findings).toContainEqual(
    expect.objectContaining({ category: 'auth.failed', remote: west.address, severity: 'error' }),
  );
  expect(findings.length).toBeLessThan(3000);
  expect(sessions.length).toBeLessThanOrEqual(1000);
  const counted = notices.find(({ code }) => code === 'sessions.counted');
  expect(Number(/^(\d+) /.exec(counted?.message ?? '')?.[1])).toBeGreaterThan(7000);
});

test('of a very long log whose newest line stands first the newest events count', async () => {
  const last = noon + 60 * 60_000;
  const [failed] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
  const [up] = makeEnds([{ at: last, outcome: 'ok' }], [east, west], 2);
  const others = Array.from(
    { length: 210_000 },
    (_, index) =>
      `${new Date(noon + 60_000 + index * 10).toISOString()} gw charon: 05[KNL] interface wan${index % 7} activated`,
  );
  const lines = [...failed.trimEnd().split('\n'), ...others, ...up.trimEnd().split('\n')].reverse();
  const { verdict, findings, notices } = await diagnose(`${lines.join('\n')}\n`);
  expect(verdict).toBe('healthy');
  expect(findings).toEqual([]);
  expect(notices).toContainEqual(
    expect.objectContaining({
      code: 'order.newest-first',
      severity: 'warning',
      message: expect.stringContaining('oldest'),
    }),
  );
});
