import type { IkeEvent } from '../event/event.js';
import { textCell } from './csv-cell.js';
import type { EventWriter } from './ndjson.js';

/** A column: its name, and the cell of an event. */
interface Column {
  readonly name: string;
  readonly cell: (event: IkeEvent) => string;
}

const optional = (text: string | undefined): string => (text === undefined ? '' : textCell(text));
const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
const list = (values: readonly string[] | undefined): string => (values ? textCell(values.join(' ')) : '');
const json = (value: unknown): string => (value === undefined ? '' : textCell(JSON.stringify(value)));

/** The columns of events in their order: added at the end, never renamed or moved. */
const columns: readonly Column[] = [
  { name: 'time', cell: ({ time }) => optional(time) },
  { name: 'time_assumed', cell: ({ timeAssumed }) => list(timeAssumed) },
  { name: 'severity', cell: ({ severity }) => severity },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'category', cell: ({ category }) => optional(category) },
  { name: 'alternatives', cell: ({ alternatives }) => list(alternatives) },
  { name: 'dialect', cell: ({ dialect }) => textCell(dialect) },
  { name: 'message', cell: ({ message }) => optional(message) },
  { name: 'session', cell: ({ session }) => optional(session) },
  { name: 'local_address', cell: ({ local }) => optional(local?.address) },
  { name: 'local_port', cell: ({ local }) => number(local?.port) },
  { name: 'remote_address', cell: ({ remote }) => optional(remote?.address) },
  { name: 'remote_port', cell: ({ remote }) => number(remote?.port) },
  { name: 'source', cell: ({ place }) => textCell(place.source) },
  { name: 'line', cell: ({ place }) => number(place.line) },
  { name: 'lines', cell: ({ place }) => number(place.lines) },
  { name: 'offset', cell: ({ place }) => number(place.offset) },
  { name: 'length', cell: ({ place }) => number(place.length) },
  { name: 'pointer', cell: ({ place }) => optional(place.pointer) },
  { name: 'rest', cell: ({ place }) => json(place.rest) },
  { name: 'truncated', cell: ({ place }) => (place.truncated === true ? 'true' : '') },
  { name: 'fields', cell: ({ fields }) => json(fields) },
  { name: 'text', cell: ({ text }) => textCell(text) },
];

/** The names of the columns. */
export const csvColumns: readonly string[] = columns.map(({ name }) => name);

const lineEnd = '\r\n';
const pieceLength = 64 * 1024;

/** Events as CSV by RFC 4180: a header, then a record an event; lines end with CR LF. */
export function createCsvWriter(): EventWriter {
  let text = csvColumns.join(',') + lineEnd;
  return {
    add(events): readonly string[] {
      const pieces: string[] = [];
      for (const event of events) {
        for (let index = 0; index < columns.length; index += 1)
          text += (index === 0 ? '' : ',') + (columns[index] as Column).cell(event);
        text += lineEnd;
        if (text.length < pieceLength) continue;
        pieces.push(text);
        text = '';
      }
      return pieces;
    },
    end: () => text,
  };
}
