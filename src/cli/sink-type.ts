/** Where a result goes. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Makes the result visible, unless it was discarded; until then a file is as it was. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}
