/** A parameter that the consistency check found different: as the cloud side has it, and as the peer has it. */
export interface ConfigurationDifference {
  readonly parameter: string;
  readonly local: readonly string[];
  readonly remote: readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

/** The API nests no deeper, and has no more parameters, than these. */
const deepest = 6;
const most = 100;

/** Items of the configuration by their names in lower case; the names are those of the API. */
const parameters: ReadonlyMap<string, string> = new Map([
  ['ikeencalg', 'encryption'],
  ['ipsecencalg', 'encryption'],
  ['ikeauthalg', 'integrity'],
  ['ipsecauthalg', 'integrity'],
  ['ikepfs', 'dh-group'],
  ['ipsecpfs', 'pfs-group'],
  ['ikelifetime', 'lifetime'],
  ['ipseclifetime', 'lifetime'],
  ['ikeversion', 'version'],
  ['ikemode', 'exchange-mode'],
  ['localid', 'identity'],
  ['remoteid', 'identity'],
  ['localsubnet', 'traffic-selector'],
  ['remotesubnet', 'traffic-selector'],
  ['psk', 'psk'],
]);

/** Values of these are secret and are left out. */
const secret: ReadonlySet<string> = new Set(['psk']);

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The data of a description: JSON as text; in examples its quotes are escaped once more. */
export function readDescription(value: unknown): Members | undefined {
  if (isMembers(value)) return value;
  if (typeof value !== 'string') return undefined;
  const data = tryJson(value) ?? tryJson(value.replace(/\\"/g, '"'));
  return isMembers(data) ? data : undefined;
}

function member(object: unknown, ...wanted: readonly string[]): unknown {
  if (!isMembers(object)) return undefined;
  for (const name of wanted)
    for (const [key, value] of Object.entries(object)) if (key.toLowerCase() === name) return value;
  return undefined;
}

/** The value of an item, at whatever level of a configuration it stands. */
function find(configuration: unknown, item: string, level = 0): unknown {
  const data = typeof configuration === 'string' ? tryJson(configuration) : configuration;
  if (level > deepest || typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) if (key.toLowerCase() === item.toLowerCase()) return value;
  for (const value of Object.values(data)) {
    const found = typeof value === 'object' ? find(value, item, level + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function plain(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : value.split(',').map((each) => each.trim());
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return Array.isArray(value) ? value.flatMap(plain).slice(0, most) : [];
}

/** An item that differs, with what is said of it beside its name. */
interface Item {
  readonly name: string;
  readonly said: unknown;
}

/** The items in a list of differences: names, objects with a name, or an object by names, also of groups of items. */
function itemsOf(list: unknown, level = 0): Item[] {
  const data = typeof list === 'string' ? (tryJson(list) ?? list.split(/[,;]/)) : list;
  if (level > deepest) return [];
  if (Array.isArray(data))
    return data.flatMap((each: unknown): Item[] => {
      if (typeof each === 'string') return each.trim() === '' ? [] : [{ name: each.trim(), said: undefined }];
      const name = member(each, 'name', 'parameter', 'key', 'param', 'conf');
      return typeof name === 'string' ? [{ name, said: each }] : itemsOf(each, level + 1);
    });
  if (!isMembers(data)) return [];
  return Object.entries(data).flatMap(([name, said]): Item[] =>
    parameters.has(name.toLowerCase()) || !isMembers(said) || sides(said) !== undefined
      ? [{ name, said }]
      : itemsOf(said, level + 1),
  );
}

/** The values of both ends where they stand beside the name of an item. */
function sides(said: unknown): { readonly local: unknown; readonly remote: unknown } | undefined {
  const local = member(said, 'local', 'localvalue', 'vcoconf', 'cloud');
  const remote = member(said, 'remote', 'remotevalue', 'peer', 'vcorunningconf', 'running');
  return local === undefined && remote === undefined ? undefined : { local, remote };
}

/** The items that differ by a description of the consistency check. */
function itemsIn(
  description: unknown,
): { readonly data: Members; readonly items: readonly Item[] } | undefined {
  const data = readDescription(description);
  if (!data) return undefined;
  const items = itemsOf(member(data, 'vcodiffconf')).slice(0, most);
  return items.length > 0 ? { data, items } : undefined;
}

/** What differs, by the description of the consistency check. */
export function differencesIn(description: unknown): readonly ConfigurationDifference[] | undefined {
  const found = itemsIn(description);
  if (!found) return undefined;
  const { data, items } = found;
  return items.map(({ name, said }) => {
    const item = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const parameter = parameters.get(item) ?? name;
    if (secret.has(item)) return { parameter, local: [], remote: [] };
    const stated = sides(said);
    return {
      parameter,
      local: plain(stated?.local ?? find(member(data, 'vcoconf'), item)),
      remote: plain(stated?.remote ?? find(member(data, 'vcorunningconf'), item)),
    };
  });
}

/** The only item that differs, else the phase that all that differ belong to. */
export function differingItem(description: unknown): string | undefined {
  const names = itemsIn(description)?.items.map(({ name }) => name.slice(name.lastIndexOf('.') + 1));
  const [first] = names ?? [];
  if (names === undefined || first === undefined) return undefined;
  if (names.every((each) => each.toLowerCase() === first.toLowerCase())) return first;
  const group = (prefix: string): boolean =>
    names.every((each) => each.toLowerCase().startsWith(prefix) && parameters.has(each.toLowerCase()));
  if (names.every((each) => parameters.get(each.toLowerCase()) === 'traffic-selector')) return first;
  if (group('ipsec')) return 'IpsecConfig';
  return group('ike') ? 'IkeConfig' : undefined;
}
