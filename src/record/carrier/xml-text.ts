const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The text of an element: only the five entities of XML are known. */
const unescaped = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:lt|gt|quot|apos|amp);/g, (each) => entities[each] as string) : text;

type Element = Record<string, unknown>;

const token = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)([^>]*)>/g;
const deepest = 32;

function put(into: Element, key: string, value: unknown): void {
  if (key === '__proto__') return;
  const known = into[key];
  if (known === undefined) into[key] = value;
  else if (Array.isArray(known)) known.push(value);
  else into[key] = [known, value];
}

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attribute by which an element names what it holds: `<Data Name="State">` → `State`. */
function nameGiven(text: string): string | undefined {
  for (const [, name, double, single] of text.matchAll(attribute))
    if (name?.toLowerCase() === 'name') return unescaped(double ?? single ?? '');
  return undefined;
}

/** The attributes of an element that has nothing else to say; returns whether there are any. */
function putAttributes(into: Element, text: string): boolean {
  let any = false;
  for (const [, name, double, single] of text.matchAll(attribute)) {
    if (name === undefined) continue;
    put(into, name, unescaped(double ?? single ?? ''));
    any = true;
  }
  return any;
}

/**
 * An element as data: elements that hold elements are objects, the others their text; those of one name together are
 * an array. Attributes count only where an element is nothing else: `<TimeCreated SystemTime="…"/>`; or where one names
 * what the element holds: `<Data Name="State">Complete</Data>` is also the member `State`, unless there is one.
 */
export function elementOf(text: string): unknown {
  const stack: {
    name: string;
    given?: string | undefined;
    members: Element;
    text: string;
    empty: boolean;
  }[] = [];
  let root: unknown;
  let last = 0;

  function close(): void {
    const done = stack.pop();
    if (!done) return;
    const value = done.empty ? unescaped(done.text).trim() : done.members;
    const parent = stack.at(-1);
    if (parent) {
      parent.empty = false;
      put(parent.members, done.name, value);
      const { given } = done;
      if (given !== undefined && parent.members[given] === undefined) put(parent.members, given, value);
    } else root ??= value;
  }

  for (const match of text.matchAll(token)) {
    const open = stack.at(-1);
    if (open) open.text += text.slice(last, match.index) + (match[1] ?? '').replaceAll('&', '&amp;');
    last = match.index + match[0].length;
    const [, , slash, name, rest] = match;
    if (name === undefined) continue;
    if (slash === '/') close();
    else if (stack.length < deepest) {
      const alone = rest?.endsWith('/') === true;
      const given = rest === undefined || alone ? undefined : nameGiven(rest);
      stack.push({ name, given, members: {}, text: '', empty: true });
      if (!alone) continue;
      const made = stack.at(-1);
      if (made && putAttributes(made.members, rest)) made.empty = false;
      close();
    }
  }
  while (stack.length > 0) close();
  return root;
}

/** Name of the outermost element, in lower case; undefined where the text is no XML. */
export function rootOf(text: string): string | undefined {
  const rest = text.replace(/^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<![A-Za-z][^>[\]]*>)+/, '');
  return /^<([A-Za-z_][^\s/>]*)[\s/>]/.exec(rest)?.[1]?.toLowerCase();
}
