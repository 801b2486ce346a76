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
  bytes: number;
  foreign: number;
}

/** A place in the queue: something finished, or a frame still open. */
interface Slot<Item> {
  items: readonly Item[] | undefined;
  frame: Frame<Item> | undefined;
}

/** Takes lines and hands on single lines and whole frames in order. */
export interface Framer<Item> {
  /** A line of class `line`; `key` names the stream of records it belongs to. */
  add(item: Item, line: string | undefined, key: string, bytes: number): void;
  /** Whether no record is open: a line that opens none need not pass through. */
  idle(): boolean;
  /** Closes what is open. */
  end(): void;
}

/** Makes a framer. `onFrame` gets the lines of a closed frame, `onItem` a line that belongs to none. */
export function createFramer<Item>(
  kinds: readonly FrameKind[],
  limits: FrameLimits,
  onItem: (item: Item) => void,
  onFrame: (kind: FrameKind, items: readonly Item[]) => void,
): Framer<Item> {
  const open = new Map<string, Frame<Item>>();
  let queue: Slot<Item>[] = [];
  const kindOfHead = new Map<string, FrameKind>();
  for (const kind of kinds) for (const head of kind.heads) kindOfHead.set(head, kind);

  function flush(): void {
    let done = 0;
    for (const slot of queue) {
      if (slot.frame && open.get(slot.frame.key) === slot.frame) break;
      if (slot.frame) onFrame(slot.frame.kind, slot.frame.items);
      else for (const item of slot.items ?? []) onItem(item);
      done += 1;
    }
    if (done > 0) queue = queue.slice(done);
  }

  function close(frame: Frame<Item>): void {
    if (open.get(frame.key) === frame) open.delete(frame.key);
  }

  function single(item: Item): void {
    if (queue.length === 0) {
      onItem(item);
      return;
    }
    const last = queue.at(-1);
    if (last && !last.frame) (last.items as Item[]).push(item);
    else queue.push({ items: [item], frame: undefined });
  }

  /** Counts a line for the frames it does not belong to; one that waits too long is closed. */
  function age(own: Frame<Item> | undefined): void {
    for (const frame of open.values()) {
      if (frame === own) continue;
      frame.foreign += 1;
      if (frame.foreign > limits.recordGap) close(frame);
    }
  }

  return {
    add(item, line, key, bytes): void {
      const kind = line === undefined ? undefined : kindOfHead.get(line);
      if (open.size === 0 && !kind) {
        onItem(item);
        return;
      }
      const current = open.get(key);
      if (current && line !== undefined && !kind && current.kind.lines.has(line)) {
        if (current.items.length < limits.recordLines && current.bytes + bytes <= limits.recordBytes) {
          current.items.push(item);
          current.bytes += bytes;
          current.foreign = 0;
          age(current);
          flush();
          return;
        }
      }
      if (current) close(current);
      if (kind) {
        const frame: Frame<Item> = { kind, key, items: [item], bytes, foreign: 0 };
        open.set(key, frame);
        queue.push({ items: undefined, frame });
        age(frame);
      } else {
        single(item);
        age(undefined);
      }
      flush();
    },
    idle: () => open.size === 0,
    end(): void {
      open.clear();
      flush();
    },
  };
}
