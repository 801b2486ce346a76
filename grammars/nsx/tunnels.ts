/** A tunnel as answers of the API show it. */
export interface Tunnel {
  readonly status?: string;
  readonly reason?: string;
  readonly localSubnet?: string;
  readonly remoteSubnet?: string;
}

const deepest = 4;
const most = 1000;

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member whatever its case: the API writes `tunnel_status`, a support bundle `Tunnel_Status`. */
function word(object: Members, wanted: string): string | undefined {
  for (const [key, value] of Object.entries(object))
    if (key.toLowerCase() === wanted && typeof value === 'string' && value !== '') return value;
  return undefined;
}

function tunnelOf(object: Members): Tunnel | undefined {
  const status = word(object, 'tunnel_status');
  const reason = word(object, 'tunnel_down_reason');
  if (status === undefined && reason === undefined) return undefined;
  const localSubnet = word(object, 'local_subnet');
  const remoteSubnet = word(object, 'peer_subnet');
  return {
    ...(status !== undefined && { status }),
    ...(reason !== undefined && { reason }),
    ...(localSubnet !== undefined && { localSubnet }),
    ...(remoteSubnet !== undefined && { remoteSubnet }),
  };
}

/** Tunnels in a list of policies, at whatever level. */
function collect(value: unknown, level: number, found: Tunnel[]): Tunnel[] {
  if (level > deepest || found.length >= most) return found;
  if (Array.isArray(value)) for (const each of value) collect(each, level + 1, found);
  else if (isObject(value)) {
    const tunnel = tunnelOf(value);
    if (tunnel) found.push(tunnel);
    else for (const each of Object.values(value)) collect(each, level + 1, found);
  }
  return found;
}

/** The tunnels of a list of policies. */
export function tunnelsIn(value: unknown): readonly Tunnel[] | undefined {
  const tunnels = collect(value, 0, []);
  return tunnels.length > 0 ? tunnels : undefined;
}

/** A number of the API, which may print it as text. */
function count(object: Members, wanted: readonly string[]): number | undefined {
  for (const [key, value] of Object.entries(object))
    if (wanted.includes(key.toLowerCase()) && (typeof value === 'number' || typeof value === 'string')) {
      const number = Number(value);
      if (value !== '' && Number.isFinite(number)) return number;
    }
  return undefined;
}

/** So many packets without an answer are no coincidence. */
const fewestUnanswered = 10;

/** `outbound only` where a tunnel that is up sends and has never received anything. */
export function trafficIn(value: unknown, level = 0): string | undefined {
  if (level > deepest) return undefined;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, most)) {
      const found = trafficIn(each, level + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if (tunnelOf(value) === undefined) return trafficIn(Object.values(value), level + 1);
  const received = count(value, ['packets_in', 'bytes_in']);
  const sent = count(value, ['packets_out']);
  return isUp(word(value, 'tunnel_status')) && received === 0 && (sent ?? 0) >= fewestUnanswered
    ? 'outbound only'
    : undefined;
}

const isUp = (status: string | undefined): boolean => status?.toUpperCase() === 'UP';

/** Why the first tunnel that is down is down. */
export const downReasonOf = (value: unknown): string | undefined =>
  tunnelsIn(value)?.find(({ status, reason }) => !isUp(status) && reason !== undefined)?.reason;

/** Whether all tunnels of a list are up, or the state in its place says so. */
export function allUp(value: unknown): boolean {
  if (typeof value === 'string') return isUp(value);
  return (tunnelsIn(value) ?? []).every(({ status }) => status === undefined || isUp(status));
}

/** `The … session S1 is down. Reason: No proposal chosen.` → `No proposal chosen` */
export function reasonIn(description: unknown): string | undefined {
  if (typeof description !== 'string') return undefined;
  const at = description.indexOf('Reason:');
  return at < 0
    ? undefined
    : description
        .slice(at + 'Reason:'.length)
        .trim()
        .replace(/\.$/, '');
}
