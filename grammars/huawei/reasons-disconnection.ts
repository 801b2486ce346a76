import { reason, type Reason } from '../../src/category/reason.js';
import { errorTable, offlineInfo, trapParameters } from './sources.js';

/** Why a tunnel that was up was taken down (OfflineReason). */
export const disconnectionReasons: readonly Reason[] = [
  reason('dpd timeout', 'timeout.dpd', errorTable, {
    meaning: 'Dead-peer detection got no answer.',
    actions: ['Check peer up, path loss, NAT mapping timeout, DPD intervals of both ends.'],
  }),
  reason('peer request', 'peer.deleted', errorTable, {
    meaning: 'The remote end asked for the tunnel to be torn down.',
    actions: ['Read the log of the peer at the same time: the cause is there.'],
  }),
  reason('config modify or manual offline', 'admin.teardown', errorTable, {
    alternatives: ['admin.config-changed'],
    meaning: 'SA removed after a configuration change or by hand.',
    actions: ['Expected after maintenance; otherwise check the change log.'],
  }),
  reason('phase1 hard expiry', 'sa.expired', errorTable, {
    alternatives: ['rekey.failed'],
    meaning: 'IKE SA reached its hard lifetime and no replacement was negotiated.',
    actions: ['Find why rekey failed: see negotiation failures shortly before; align lifetimes.'],
  }),
  reason('phase2 hard expiry', 'sa.expired', errorTable, {
    alternatives: ['rekey.failed', 'sa.idle-timeout'],
    meaning: 'IPsec SA reached its hard lifetime.',
    actions: [
      'Find why rekey failed: see negotiation failures shortly before; align lifetimes; may be no traffic.',
    ],
  }),
  reason('heartbeat timeout', 'timeout.dpd', errorTable, {
    meaning: 'IKE heartbeat detection timed out (vendor specific liveness).',
    actions: ['As DPD; heartbeat must be configured at both ends - prefer DPD with other vendors.'],
  }),
  reason('re-auth timeout', 'rekey.reauth-timeout', errorTable, {
    meaning: 'Re-authentication was not done in time.',
    actions: ['Check re-authentication interval and AAA.'],
  }),
  reason('aaa cut user', 'admin.aaa', errorTable, {
    meaning: 'AAA module ordered the user off.',
    actions: ['Check AAA: admin action, quota, idle time-out.'],
  }),
  reason('ip address syn failed', 'platform.internal', errorTable, {
    meaning: 'Synchronisation of IP addresses failed.',
    actions: ['Check HA/backup channel.'],
  }),
  reason('hard expiry triggered by port mismatch', 'nat.port-changed', errorTable, {
    alternatives: ['sa.expired'],
    meaning: 'NAT port of the peer changed and the SA was left to expire.',
    actions: ['NAT rebinding: shorten NAT keep-alive interval, lengthen the NAT timeout.'],
  }),
  reason('kick old sa with same flow', 'sa.replaced', errorTable, {
    alternatives: ['traffic-selector.conflict'],
    meaning: 'A new SA with the same flow pushed out the old one.',
    actions: ['Normal on reconnect; if it alternates, two peers use the same selectors.'],
  }),
  reason('cpu table updated', 'platform.internal', errorTable, {
    meaning: 'Service board changed: SAs of other CPUs were removed.',
    actions: ['Expected on board insertion/removal; tunnels renegotiate.'],
  }),
  reason('flow overlap', 'traffic-selector.conflict', errorTable, {
    meaning: 'An address inside the protected flow collides with the peer address.',
    actions: ['Exclude the public address of the peer from the protected ranges.'],
  }),
  reason('spi conflict', 'sa.spi-conflict', errorTable, {
    meaning: 'Two SAs got the same SPI.',
    actions: ['Transient: renegotiation picks another SPI.'],
  }),
  reason('admin down', 'config.disabled', errorTable, {
    meaning: 'The tunnel is administratively down.',
    actions: ['Enable the tunnel/interface if not intended.'],
  }),
  reason('peer address switch', 'peer.address-changed', errorTable, {
    meaning: 'The peer address changed.',
    actions: ['Check peer failover/DNS; with NAT check address stability.'],
  }),
  reason('forward down', 'platform.internal', errorTable, {
    meaning: 'The forwarding group went down.',
    actions: ['Gateway-side fault: check gateway/board state.'],
  }),
  reason('sa with same user exists', 'sa.duplicate', errorTable, {
    meaning: 'Existing SA dropped because the same user connected again.',
    actions: ['Check for two clients using one identity; clear the stale SA.'],
  }),
  reason('reset sa by ike user', 'admin.teardown', errorTable, {
    meaning: 'A user reset the SA.',
    actions: ['No action if intended.'],
  }),
  reason('phase1 sa replace', 'sa.replaced', errorTable, {
    meaning: 'A new IKE SA replaced the old one.',
    actions: ['Normal.'],
  }),
  reason('phase2 sa replace', 'sa.replaced', errorTable, {
    meaning: 'A new IPsec SA replaced the old one.',
    actions: ['Normal.'],
  }),
  reason('manual offline', 'admin.teardown', errorTable, {
    meaning: 'Torn down by hand.',
    actions: ['No action if intended.'],
  }),
  reason('nhrp notify', 'admin.teardown', errorTable, {
    alternatives: ['sa.idle-timeout', 'platform.internal'],
    meaning: 'NHRP (DSVPN) told the device to delete the SA.',
    actions: ['Look at NHRP/DSVPN state.'],
  }),
  reason('receive backup delete info', 'platform.standby', errorTable, {
    alternatives: ['platform.failover', 'peer.deleted'],
    meaning: 'HA standby got a delete for the SA from the active unit.',
    actions: ['Normal mirror of an event of the active unit: look there for the cause.'],
  }),
  reason('eap delete old sa', 'sa.replaced', errorTable, {
    meaning: 'Peer authenticated again with EAP: old SA removed.',
    actions: ['Normal unless it repeats.'],
  }),
  reason('receive invalid spi notify', 'sa.invalid-spi', errorTable, {
    meaning: 'Peer reported an invalid SPI.',
    actions: ['SAs out of sync (peer restarted?): will renegotiate; enable DPD.'],
  }),
  reason('dns resolution status change', 'peer.address-changed', errorTable, {
    meaning: 'DNS answer for the peer name changed.',
    actions: ['Check DNS stability of the peer FQDN.'],
  }),
  reason('ikev1 phase1-phase2 sa dependent offline', 'sa.parent-down', errorTable, {
    meaning: 'IKEv1: IPsec SA removed because its IKE SA was removed.',
    actions: ['Look for the reason of the IKE SA removal.'],
  }),
  reason('exchange timeout', 'timeout.ike', errorTable, {
    alternatives: ['timeout.dpd', 'timeout.child', 'peer.unreachable'],
    meaning: 'Exchange of IKE packets timed out.',
    actions: ['Peer silent: check reachability, UDP 500/4500 filters.'],
  }),
  reason('hash gene adjusted', 'platform.internal', errorTable, {
    meaning: 'Hash factor re-tuned; tunnel rebuilt.',
    actions: ['Internal; tunnel renegotiates.'],
  }),
  reason('disconnect track nqa/bfd/vrrp', 'routing.health-check', trapParameters, {
    alternatives: ['platform.failover', 'peer.unreachable'],
    aliases: ['disconnect track nqa', 'disconnect track bfd', 'disconnect track vrrp'],
  }),
  reason('modecfg address soft expiry', 'config.address-assignment', trapParameters),
  reason('dpd-timeout', 'timeout.dpd', offlineInfo),
  reason('hardware-timeout', 'sa.expired', offlineInfo),
];
