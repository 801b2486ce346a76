import { failureForms, offlineForms, tableForms } from '../dialects/huawei/forms.js';
import { sessionForms, tunnelForms } from '../dialects/nsx/forms.js';
import { traceLine } from '../dialects/azure/made.js';
import { bsdOf, isoOf, rowsOf, type ReferenceRow, type Values } from './row.js';

/** A row in one of the forms in which a product prints it; one line or several. */
export interface PrintedRow {
  readonly name: string;
  readonly row: ReferenceRow;
  readonly print: (values: Values) => string;
}

type Form = (word: string, values: Values) => string;

/** Every word of every row in every form. */
const inForms = (
  rows: readonly ReferenceRow[],
  forms: Readonly<Record<string, Form>>,
  wordsOf: (row: ReferenceRow) => readonly (string | number)[] = ({ key }) => [key],
): readonly PrintedRow[] =>
  rows.flatMap((row) =>
    wordsOf(row).flatMap((word) =>
      Object.entries(forms).map(([form, print]) => ({
        name: `${row.vendor} ${row.scope} ${word}, ${form}`,
        row,
        print: (values: Values) => print(String(word), values),
      })),
    ),
  );

/** Spellings beside the key; numbers stand in other members. */
const spellings = ({ key, forms = [] }: ReferenceRow): readonly (string | number)[] => [
  key,
  ...forms.filter((form) => typeof form === 'string'),
];

/** Forms written with the addresses and ids of samples, with any others in their place. */
const withValues = (
  forms: Readonly<Record<string, (word: string) => string>>,
): Readonly<Record<string, Form>> =>
  Object.fromEntries(
    Object.entries(forms)
      .filter(([, print]) => !print('x').startsWith('['))
      .map(([form, print]) => [
        form,
        (word: string, { local, remote, id }: Values): string =>
          print(word)
            .replaceAll('198.51.100.20', remote)
            .replaceAll('192.0.2.10', local)
            .replaceAll('192.0.2.1 ', `${local} `)
            .replaceAll('S1', `S${id}`),
      ]),
  );

const status: Readonly<Record<string, Form>> = {
  'tunnel closed': (word, { id, remote }) =>
    traceLine(`IKE Tunnel closed for tunnelId 0x${id.toString(16)} with status ${word}`, {
      session: id,
      peer: remote,
    }),
  'notify sent': (word, { id, remote }) =>
    traceLine(`Sending Notify with error ${word}`, { session: id, peer: remote }),
  'main mode ended': (word, { id, remote }) =>
    traceLine(`IkeCleanupMMNegotiation called with error ${word}`, { session: id, peer: remote }),
};

/** The code, in decimal and hexadecimal digits and as an HRESULT, its symbol, its texts. */
const statusWords = ({ key, forms = [] }: ReferenceRow): readonly (string | number)[] => [key, ...forms];

const alibabaPrefix = (values: Values): string =>
  `${isoOf(values).replace('T', ' ')} vco-bp1${values.id.toString(36)}**** [PROTO_ERR]: ikev1.c:${values.id % 5000}:recv(): `;
const alibabaContext = ({ local, remote }: Values): string =>
  ` [{remote id:4}{ph1: ${local}[500] <=> ${remote}[500], ${local} <=> ${remote}}]`;
/** Alone this word says nothing: keep-alives and deletes come in the same exchange. */
const alibabaWord = (word: string): string =>
  word === 'parsed INFORMATIONAL_V1 request' ? `${word} 2917405846 [ HASH N(NO_PROP) ]` : word;

const keywords: Readonly<Record<string, Form>> = {
  'log line': (word, values) => alibabaPrefix(values) + alibabaWord(word),
  'with context': (word, values) => alibabaPrefix(values) + alibabaWord(word) + alibabaContext(values),
};

const notifies: Readonly<Record<string, Form>> = {
  charon: (word, values) => `${bsdOf(values)} gw-${values.id} charon: 13[IKE] received ${word} notify error`,
  'charon, IKEv1': (word, values) =>
    `${bsdOf(values)} gw-${values.id} charon: 13[IKE] received ${word} error notify`,
};

/** Rows as lines of logs, by the dialect that prints them. */
export const textForms: Readonly<Record<string, readonly PrintedRow[]>> = {
  azure: inForms(rowsOf('windows'), status, statusWords),
  alibaba: inForms(rowsOf('alibaba', 'log'), keywords),
  huawei: [
    ...inForms(rowsOf('huawei', 'negotiation_failure'), withValues(failureForms), spellings),
    ...inForms(rowsOf('huawei', 'disconnection'), withValues({ ...offlineForms, ...tableForms }), spellings),
  ],
  nsx: [
    ...inForms(rowsOf('nsx', 'session'), withValues(sessionForms), spellings),
    ...inForms(rowsOf('nsx', 'tunnel'), withValues(tunnelForms), spellings),
  ],
  strongswan: inForms(rowsOf('ike'), notifies),
};
