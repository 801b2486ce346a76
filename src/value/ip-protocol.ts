/** Numbers of IP protocols by the names that systems print for them (IANA "Protocol Numbers"). */
const protocols: ReadonlyMap<string, number> = new Map([
  ['ip', 0],
  ['icmp', 1],
  ['igmp', 2],
  ['ipencap', 4],
  ['ipip', 4],
  ['tcp', 6],
  ['egp', 8],
  ['udp', 17],
  ['ipv6', 41],
  ['gre', 47],
  ['esp', 50],
  ['ah', 51],
  ['ipv6-icmp', 58],
  ['icmpv6', 58],
  ['icmp6', 58],
  ['ospf', 89],
  ['pim', 103],
  ['ipcomp', 108],
  ['vrrp', 112],
  ['l2tp', 115],
  ['sctp', 132],
  ['udplite', 136],
]);

/** Ports by the service names that stand in logs of VPN gateways in place of a number. */
const ports: ReadonlyMap<string, number> = new Map([
  ['ftp-data', 20],
  ['ftp', 21],
  ['ssh', 22],
  ['telnet', 23],
  ['smtp', 25],
  ['domain', 53],
  ['bootps', 67],
  ['bootpc', 68],
  ['tftp', 69],
  ['http', 80],
  ['www', 80],
  ['kerberos', 88],
  ['pop3', 110],
  ['ntp', 123],
  ['netbios-ns', 137],
  ['netbios-dgm', 138],
  ['netbios-ssn', 139],
  ['imap2', 143],
  ['snmp', 161],
  ['snmp-trap', 162],
  ['snmptrap', 162],
  ['bgp', 179],
  ['ldap', 389],
  ['https', 443],
  ['microsoft-ds', 445],
  ['isakmp', 500],
  ['syslog', 514],
  ['ldaps', 636],
  ['openvpn', 1194],
  ['ms-sql-s', 1433],
  ['l2f', 1701],
  ['l2tp', 1701],
  ['radius', 1812],
  ['radius-acct', 1813],
  ['nfs', 2049],
  ['mysql', 3306],
  ['ms-wbt-server', 3389],
  ['ipsec-nat-t', 4500],
  ['sip', 5060],
  ['postgresql', 5432],
]);

const decimal = (text: string, most: number): number | undefined => {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value <= most ? value : undefined;
};

/** The number of an IP protocol given by number or name. */
export const protocolNumber = (text: string): number | undefined =>
  decimal(text, 255) ?? protocols.get(text.toLowerCase());

/** The number of a port given by number or service name. */
export const portNumber = (text: string): number | undefined =>
  decimal(text, 65535) ?? ports.get(text.toLowerCase());
