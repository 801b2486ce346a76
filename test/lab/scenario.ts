import type { CharonOptions } from './charon.js';
import type { Daemon } from './daemon.js';
import type { IkedOptions } from './iked.js';
import type { Network, NetworkOptions } from './network.js';
import type { PlutoOptions } from './pluto.js';

/** What each end runs. */
export type Gateway =
  { readonly charon: CharonOptions } | { readonly pluto: PlutoOptions } | { readonly iked: IkedOptions };

/** What a story can act on. */
export interface Stage {
  readonly network: Network;
  readonly a: Daemon;
  /** The same daemon as `a` where nothing runs at the other end. */
  readonly b: Daemon;
  /** Starts the daemon of an end again, with the same or another configuration. */
  restart(end: 'a' | 'b', gateway?: Gateway): Promise<void>;
}

/** One injected fault, and which categories are right for each end; the first is the best. */
export interface Scenario {
  readonly name: string;
  /** In words, what was done. */
  readonly fault: string;
  readonly network?: NetworkOptions;
  readonly certificates?: boolean;
  readonly a: Gateway;
  /** Absent: nothing runs there. */
  readonly b?: Gateway;
  /** Default: `a` initiates. */
  readonly story?: (stage: Stage) => Promise<void> | void;
  readonly truth: {
    readonly initiator?: readonly string[];
    readonly responder?: readonly string[];
    readonly both?: readonly string[];
  };
}
