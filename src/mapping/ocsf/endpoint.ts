import type { Endpoint } from '../../value/types.js';
import { addressFamily } from '../address-family.js';
import type { OcsfEndpoint, OcsfTunnelActivity } from './record.js';

/** OCSF takes no longer `ip_t`; an IPv6 address that ends in an IPv4 one may be. */
const longestAddress = 40;

/** The end of a tunnel as the schema writes it. */
export function ocsfEndpoint(end: Endpoint | undefined): OcsfEndpoint | undefined {
  if (!end) return undefined;
  const { address } = end;
  const port = isPort(end.port) ? end.port : undefined;
  const isAddress = address.length <= longestAddress && addressFamily(address) !== 0;
  return isAddress ? { ip: address, port } : { name: address, port };
}

/** Whether the schema takes the number for a port; logs may print anything. */
export const isPort = (port: number | undefined): boolean =>
  port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535);

/** The gateway that wrote the log, as far as it names itself. */
export function ocsfDevice(
  hostname: string | undefined,
  end: OcsfEndpoint | undefined,
): OcsfTunnelActivity['device'] {
  if (hostname === undefined && !end) return undefined;
  return { type_id: 0, hostname, ip: end?.ip, name: end?.name };
}

/** The addresses of a record, for searches that do not care which is which. */
export function ocsfObservables(
  source: OcsfEndpoint | undefined,
  destination: OcsfEndpoint | undefined,
): OcsfTunnelActivity['observables'] {
  const found = [];
  if (source?.ip !== undefined) found.push(observable('src_endpoint.ip', source.ip));
  if (destination?.ip !== undefined) found.push(observable('dst_endpoint.ip', destination.ip));
  return found.length > 0 ? found : undefined;
}

const observable = (name: string, value: string): NonNullable<OcsfTunnelActivity['observables']>[number] => ({
  name,
  type_id: 2,
  type: 'IP Address',
  value,
});
