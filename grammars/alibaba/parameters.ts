/** The parameter that a code says differs, by the code in lower case. */
export const parameterOfCode: ReadonlyMap<string, string> = new Map([
  ['peermismatch', 'peer-address'],
  ['encryptionalgorithmmismatch', 'encryption'],
  ['authenticationalgorithmmismatch', 'integrity'],
  ['dhgroupmismatch', 'dh-group'],
  ['peeridmismatch', 'identity'],
  ['ikeversionmismatch', 'version'],
  ['negotiationmodemismatch', 'exchange-mode'],
  ['nattmismatch', 'nat-traversal'],
  ['lifetimemismatch', 'lifetime'],
  ['securityprotocolmismatch', 'protocol'],
  ['encapsulationmodemismatch', 'encapsulation'],
  ['trafficselectormismatch', 'traffic-selector'],
  ['pfsmismatch', 'pfs-group'],
]);

/** What values look like; the first that fits counts. */
const looks: readonly (readonly [RegExp, parameter: string])[] = [
  [/^(?:3des|des|aes|sm4|camellia|chacha20|blowfish|cast)\b|^aes/i, 'encryption'],
  [/^(?:prf)/i, 'prf'],
  [/^(?:hmac[-_]?)?(?:sha|md5|sm3)/i, 'integrity'],
  [/^(?:group|modp|dh|ecp)[-_ ]?\d{1,4}\b|modp group$/i, 'dh-group'],
  [/^(?:main|aggressive|identity protection|base)$/i, 'exchange-mode'],
  [/^ike[-_ ]?v?[12]$/i, 'version'],
  [/^(?:udp[-_ ]?)?(?:tunnel|transport)$/i, 'encapsulation'],
  [/^(?:esp|ah)$/i, 'protocol'],
  [/^[\da-f.:]{2,45}\/\d{1,3}$/i, 'traffic-selector'],
];

/** The parameter that has such a value: `SHA256` is one of `integrity`. */
export function parameterOfValue(value: unknown): string {
  const text = typeof value === 'string' ? value.trim().slice(0, 100) : '';
  return looks.find(([look]) => look.test(text))?.[1] ?? 'unknown';
}
