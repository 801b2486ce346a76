import { must, run } from './shell.js';

/** An end of the tunnel: `a` starts negotiations unless a scenario says otherwise. */
export type End = 'a' | 'b';

/** What the network between the ends is like. */
export interface NetworkOptions {
  /** The router hides `a`, which then has a private address. */
  readonly nat?: boolean | undefined;
}

/** Two ends with a router between them, each in a network namespace of its own. */
export interface Network {
  readonly addresses: Readonly<Record<End, string>>;
  /** Where the peer of `a` sees it. */
  readonly outside: string;
  namespace(end: End): string;
  /** Drops what the router would forward: an expression of nftables, `udp dport 4500`. */
  drop(expression: string): void;
  heal(): void;
  remove(): void;
}

/** Gateways have documentation addresses, so that what is recorded needs no rewriting. */
const routed = { a: '192.0.2.10', b: '203.0.113.10' } as const;
const privateAddress = '192.168.50.10';
const outside = '198.51.100.7';

/** Builds the network; the names of its namespaces hold the number of this process. */
export function buildNetwork({ nat = false }: NetworkOptions): Network {
  const name = (part: string): string => `ike${process.pid}${part}`;
  const ip = (...parameters: string[]): void => must('ip', parameters);
  const router = name('r');
  const addresses = { a: nat ? privateAddress : routed.a, b: routed.b };
  const inRouter = (...parameters: string[]): void => must('ip', ['netns', 'exec', router, ...parameters]);

  ip('netns', 'add', router);
  for (const end of ['a', 'b'] as const) {
    const gateway = addresses[end].replace(/\d+$/, '1');
    ip('netns', 'add', name(end));
    ip(
      'link',
      'add',
      'wan0',
      'netns',
      name(end),
      'type',
      'veth',
      'peer',
      'name',
      `to-${end}`,
      'netns',
      router,
    );
    ip('-n', name(end), 'addr', 'add', `${addresses[end]}/24`, 'dev', 'wan0');
    ip('-n', name(end), 'addr', 'add', `10.${end === 'a' ? 1 : 2}.0.1/24`, 'dev', 'lo');
    ip('-n', name(end), 'link', 'set', 'lo', 'up');
    ip('-n', name(end), 'link', 'set', 'wan0', 'up');
    ip('-n', router, 'addr', 'add', `${gateway}/24`, 'dev', `to-${end}`);
    ip('-n', router, 'link', 'set', `to-${end}`, 'up');
    ip('-n', name(end), 'route', 'add', 'default', 'via', gateway);
  }
  inRouter('sysctl', '-qw', 'net.ipv4.ip_forward=1');
  inRouter('nft', 'add table ip faults; add chain ip faults way { type filter hook forward priority -500; }');
  if (nat) {
    ip('-n', router, 'addr', 'add', `${outside}/32`, 'dev', 'lo');
    inRouter(
      'nft',
      `add table ip nat; add chain ip nat out { type nat hook postrouting priority 100; }; add rule ip nat out oifname "to-b" snat to ${outside}`,
    );
  }
  return {
    addresses,
    outside: nat ? outside : routed.a,
    namespace: name,
    drop: (expression) => inRouter('nft', `add rule ip faults way ${expression} drop`),
    heal: () => inRouter('nft', 'flush chain ip faults way'),
    remove: () => {
      for (const part of ['a', 'b', 'r']) run('ip', ['netns', 'del', name(part)]);
    },
  };
}
