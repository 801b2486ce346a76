/*
 * Collects the lines of records. Frames are keyed (a thread, a process, a source), so that interleaved records fall
 * apart correctly, and everything leaves in the order of its first line.
 */

/** What the framer knows of a kind of record. */
export interface FrameKind {
  readonly id: string;
  /** Line classes that open a record. */
  readonly heads: ReadonlySet<string>;
  /** Line classes that may follow. */
  readonly lines: ReadonlySet<string>;
}

/** Bounds of a frame. */
export interface FrameLimits {
  readonly recordLines: number;
  readonly recordBytes: number;
  readonly recordGap: number;
}

/** A record under construction. */
interface Frame<Item> {
  readonly kind: FrameKind;
  readonly key: string;
  readonly items: Item[];
  /** Position of each item among all lines. */
  readonly orders: number[];
  bytes: number;
  /** Position of the last of its lines. */
  last: number;
}

/** A place in the queue: a line that belongs to no record, or a frame. */
type Slot<Item> =
  | { readonly order: number; readonly frame: Frame<Item> }
  | { readonly order: number; readonly frame: undefined; readonly item: Item };

/** So many slots may stand at the front of the queue that have left. */
const longestFront = 1024;

/** Takes lines and hands on single lines and whole frames in order. */
export interface Framer<Item> {
  /** A line of class `line`; `key` names the stream of records it belongs to. */
  add(item: Item, line: string | undefined, key: string, bytes: number): void;
  /** Whether no record is open: a line that opens none need not pass through. */
  idle(): boolean;
  /** Closes what is open. */
  end(): void;
}

/**
 * Makes a framer. `onFrame` gets the lines of a closed frame, and may leave those from an index on: they take their
 * place among the lines of others. `onItem` gets a line that belongs to none.
 */
export function createFramer<Item>(
  kinds: readonly FrameKind[],
  limits: FrameLimits,
  onItem: (item: Item) => void,
  onFrame: (kind: FrameKind, items: readonly Item[], leaveFrom: (index: number) => void) => void,
): Framer<Item> {
  const open = new Map<string, Frame<Item>>();
  let queue: (Slot<Item> | undefined)[] = [];
  /** Slots at the front of the queue that have left; they hold nothing any more. */
  let gone = 0;
  let position = 0;
  /** Before this position no open frame can have waited too long. */
  let nextCheck = 0;
  const kindOfHead = new Map<string, FrameKind>();
  for (const kind of kinds) for (const head of kind.heads) kindOfHead.set(head, kind);

  function flush(): void {
    for (;;) {
      const slot = queue[gone];
      if (!slot) break;
      const { frame } = slot;
      if (frame && open.get(frame.key) === frame) break;
      queue[gone] = undefined;
      gone += 1;
      if (!frame) onItem(slot.item);
      else {
        let used = frame.items.length;
        onFrame(frame.kind, frame.items, (index) => (used = index));
        if (used < frame.items.length) putBack(frame, used);
      }
    }
    // Cutting the front off at every line would copy the queue again and again.
    if (gone > longestFront || gone === queue.length) {
      queue = queue.slice(gone);
      gone = 0;
    }
  }

  /** What a record leaves over takes its place among the lines of others, which are in order as it is. */
  function putBack({ items, orders }: Frame<Item>, used: number): void {
    const merged: Slot<Item>[] = [];
    let next = gone;
    for (let index = used; index < items.length; index += 1) {
      const order = orders[index] as number;
      for (let slot = queue[next]; slot && slot.order < order; slot = queue[next]) {
        merged.push(slot);
        next += 1;
      }
      merged.push({ order, frame: undefined, item: items[index] as Item });
    }
    while (next < queue.length) {
      merged.push(queue[next] as Slot<Item>);
      next += 1;
    }
    queue = merged;
    gone = 0;
  }

  function close(frame: Frame<Item>): void {
    if (open.get(frame.key) === frame) open.delete(frame.key);
  }

  /** Closes frames that wait too long among lines of others. */
  function age(): void {
    if (position < nextCheck) return;
    let oldest = position;
    for (const frame of open.values()) {
      if (position - frame.last > limits.recordGap) close(frame);
      else if (frame.last < oldest) oldest = frame.last;
    }
    nextCheck = oldest + limits.recordGap + 1;
  }

  return {
    add(item, line, key, bytes): void {
      const kind = line === undefined ? undefined : kindOfHead.get(line);
      if (open.size === 0 && !kind) {
        onItem(item);
        return;
      }
      position += 1;
      const current = open.get(key);
      const fits =
        current !== undefined &&
        line !== undefined &&
        !kind &&
        current.kind.lines.has(line) &&
        current.items.length < limits.recordLines &&
        current.bytes + bytes <= limits.recordBytes;
      if (fits) {
        current.items.push(item);
        current.orders.push(position);
        current.bytes += bytes;
        current.last = position;
      } else {
        if (current) close(current);
        const frame: Frame<Item> | undefined = kind && {
          kind,
          key,
          items: [item],
          orders: [position],
          bytes,
          last: position,
        };
        if (frame) open.set(key, frame);
        queue.push(frame ? { order: position, frame } : { order: position, frame, item });
      }
      age();
      flush();
    },
    idle: () => open.size === 0,
    end(): void {
      open.clear();
      flush();
    },
  };
}
