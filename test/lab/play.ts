import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificates } from './certificates.js';
import { startCharon } from './charon.js';
import type { Daemon } from './daemon.js';
import { startIked } from './iked.js';
import { buildNetwork, type End, type Network } from './network.js';
import { startPluto } from './pluto.js';
import type { Gateway, Scenario } from './scenario.js';
import { pause } from './shell.js';

/** What the ends wrote. */
export interface Recording {
  readonly initiator: string;
  readonly responder: string | undefined;
}

/** Names nothing of this machine. */
const withoutPlace = (log: string, folder: string): string =>
  log
    .replaceAll(folder, '/etc')
    .replaceAll(/Linux \d\S*, /g, 'Linux 6.1.0, ')
    .split('\n')
    .filter((line) => !/^\/\S*\/pluto: /.test(line))
    .join('\n');

/** Plays a scenario in a network of its own and returns what the daemons wrote. */
export async function play(
  { network: options = {}, a, b, story }: Scenario,
  certificates: Certificates | undefined,
): Promise<Recording> {
  const root = mkdtempSync(join(tmpdir(), 'lab-'));
  const network: Network = buildNetwork(options);
  const gateways: Partial<Record<End, Gateway>> = b === undefined ? { a } : { a, b };
  const running = new Map<End, Daemon>();
  const start = async (end: End, gateway: Gateway): Promise<void> => {
    running.set(
      end,
      'charon' in gateway
        ? await startCharon(root, end, network, gateway.charon, certificates)
        : 'pluto' in gateway
          ? await startPluto(root, end, network, gateway.pluto, certificates)
          : await startIked(root, end, network, gateway.iked),
    );
  };
  const at = (end: End): Daemon => running.get(end) ?? (running.get('a') as Daemon);
  try {
    if (gateways.b) await start('b', gateways.b);
    await start('a', a);
    if (story)
      await story({
        network,
        get a() {
          return at('a');
        },
        get b() {
          return at('b');
        },
        restart: async (end, gateway) => start(end, gateway ?? (gateways[end] as Gateway)),
      });
    else {
      at('a').initiate();
      if ('pluto' in a) await pause(4);
    }
    await pause(0.5);
    for (const end of ['a', 'b'] as const) await running.get(end)?.stop();
    const told = (end: End): string => withoutPlace(at(end).log(), join(root, end));
    return { initiator: told('a'), responder: gateways.b && told('b') };
  } finally {
    for (const daemon of running.values()) await daemon.kill();
    network.remove();
    rmSync(root, { recursive: true, force: true });
  }
}
