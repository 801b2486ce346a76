import type { Notice } from '../input/notice.js';

/** Notices of one source: each code is told once with its place, and counted. */
export interface Notices {
  once(code: string, message: string, severity: Notice['severity'], line?: number, offset?: number): void;
  /** Tells how often what was told once occurred again. */
  end(): void;
}

/** Makes the notices of a source. */
export function createNotices(source: string, onNotice: (notice: Notice) => void): Notices {
  const held = new Map<string, { notice: Notice; count: number }>();
  return {
    once(code, message, severity, line, offset = 0): void {
      const known = held.get(code);
      if (known) {
        known.count += 1;
        return;
      }
      const place = line === undefined ? undefined : { source, line, lines: 1, offset, length: 0 };
      held.set(code, { notice: { code, message, severity, source, place }, count: 1 });
    },
    end(): void {
      for (const { notice, count } of held.values()) {
        onNotice(count === 1 ? notice : { ...notice, message: `${notice.message} (${count} times)` });
      }
      held.clear();
    },
  };
}
