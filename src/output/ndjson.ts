import type { IkeEvent } from '../event/event.js';
import { harmlessJson } from './printable.js';

/** Turns events into pieces of text of about 64 KiB: fewer and larger writes. */
export interface EventWriter {
  /** Takes events and gives the pieces that are full. */
  add(events: readonly IkeEvent[]): readonly string[];
  /** What is left. */
  end(): string;
}

const pieceLength = 64 * 1024;

/** What an event is printed as; itself where nothing else is asked for. */
export type Mapping = (event: IkeEvent) => unknown;

/** One event a line, or what the mapping makes of it. */
export const createNdjsonWriter = (mapping?: Mapping): EventWriter =>
  createWriter({ head: '', between: '\n', foot: '\n', empty: '' }, mapping);

/** One array of all events, each on a line of its own. */
export const createJsonArrayWriter = (): EventWriter =>
  createWriter({ head: '[\n', between: ',\n', foot: '\n]\n', empty: '[]\n' });

interface Frame {
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  /** All of the text where there is no event. */
  readonly empty: string;
}

function createWriter({ head, between, foot, empty }: Frame, mapping?: Mapping): EventWriter {
  let text = '';
  let lead = head;
  return {
    add(events): readonly string[] {
      const pieces: string[] = [];
      for (const event of events) {
        text += lead + JSON.stringify(mapping ? mapping(event) : event);
        lead = between;
        if (text.length < pieceLength) continue;
        pieces.push(harmlessJson(text));
        text = '';
      }
      return pieces;
    },
    end: () => (lead === between ? harmlessJson(text + foot) : empty),
  };
}
