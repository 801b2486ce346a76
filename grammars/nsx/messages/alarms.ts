import { message, type Message } from '../../../src/dialect/message.js';
import { mib } from '../sources.js';

const ofSession = { capture: 'reason', table: 'nsx/session-reason' } as const;
const ofTunnel = { capture: 'reason', table: 'nsx/tunnel-reason' } as const;

/** Texts of alarms: what is down and why, and that it is up again. */
export const nsxAlarms: readonly Message[] = [
  message(
    'session-down',
    'report.fault',
    [
      'The <policy:policy|route> based IPsec VPN session <session:text> is down. Reason: <reason:text>[[.]]',
      'The <policy:policy|route> based IPsec VPN session <session:text> is down[[.]]',
    ],
    mib,
    { set: { report: 'session-alarm', up: false }, reason: ofSession },
  ),
  message(
    'session-up',
    'report.cleared',
    'The <policy:policy|route> based IPsec VPN session <session:text> is up[[.]]',
    mib,
    { set: { report: 'session-alarm', up: true } },
  ),
  message(
    'policy-tunnels-down',
    'report.fault',
    [
      'One or more policy based IPsec VPN tunnels in session <session:text> are down. Reason: <reason:text>[[.]]',
      'One or more policy based IPsec VPN tunnels in session <session:text> are down[[.]]',
    ],
    mib,
    { set: { report: 'tunnel-alarm', up: false, policy: 'policy' }, reason: ofTunnel },
  ),
  message(
    'policy-tunnels-up',
    'report.cleared',
    'All policy based IPsec VPN tunnels in session <session:text> are up[[.]]',
    mib,
    { set: { report: 'tunnel-alarm', up: true, policy: 'policy' } },
  ),
  message(
    'route-tunnel-down',
    'report.fault',
    [
      'The route based IPsec VPN tunnel in session <session:text> is down. Reason: <reason:text>[[.]]',
      'The route based IPsec VPN tunnel in session <session:text> is down[[.]]',
    ],
    mib,
    { set: { report: 'tunnel-alarm', up: false, policy: 'route' }, reason: ofTunnel },
  ),
  message(
    'route-tunnel-up',
    'report.cleared',
    'The route based IPsec VPN tunnel in session <session:text> is up[[.]]',
    mib,
    { set: { report: 'tunnel-alarm', up: true, policy: 'route' } },
  ),
  message('l2vpn-down', 'report.fault', 'The L2VPN session <session:text> is down[[.]]', mib, {
    set: { report: 'l2vpn-alarm', up: false },
  }),
  message('l2vpn-up', 'report.cleared', 'The L2VPN session <session:text> is up[[.]]', mib, {
    set: { report: 'l2vpn-alarm', up: true },
  }),
  message(
    'service-down',
    'report.fault',
    [
      'The IPsec service <session:text> is down. Reason: <reason:text>[[.]]',
      'The IPsec service <session:text> is down[[.]]',
    ],
    mib,
    {
      set: { report: 'service-alarm', up: false },
      category: 'platform.service-down',
      alternatives: ['config.disabled'],
    },
  ),
  message('service-up', 'report.cleared', 'The IPsec service <session:text> is up[[.]]', mib, {
    set: { report: 'service-alarm', up: true },
  }),
];
