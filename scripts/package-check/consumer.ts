/** What a program says that uses all of the package; it is compiled by many versions of TypeScript. */
import {
  categories,
  createDiagnosis,
  createParser,
  defineDialect,
  diagnose,
  IkescopeError,
  layout,
  message,
  parse,
  parseText,
  readGrammar,
  readRecordWith,
  reason,
  RecordParser,
  type Diagnosis,
  type Finding,
  type IkeEvent,
  type RecordValue,
  type Source,
} from 'ikescope';
import { catalogue } from 'ikescope/catalogue';
import { diagnose as diagnoseWithout } from 'ikescope/core';
import { racoon } from 'ikescope/dialects/racoon';
import { openSources } from 'ikescope/node';

const source = { where: 'a log', certainty: 'seen' } as const;

class Block extends RecordParser {
  constructor(classes: ConstructorParameters<typeof RecordParser>[0]) {
    super(classes);
    this.performSelfAnalysis();
  }

  override readonly record = this.RULE('record', (): RecordValue => {
    const head = this.CONSUME(this.line('head'));
    const lines: string[] = [];
    this.MANY(() => lines.push(this.textOf(this.CONSUME(this.line('more')))));
    const name: unknown = this.fieldsOf(head)['name'];
    return { fields: { name, lines } };
  });
}

const acme = defineDialect({
  id: 'acme',
  vendor: 'acme',
  title: 'Acme',
  layouts: [layout('line', '<time:iso> <body:rest>', source)],
  messages: [
    message('head', 'note', 'block <name:word> begins', source),
    message('more', 'note', 'further <count:int> things', source),
    message('refused', 'notify.received', 'peer says <notify:word> today', source, { category: 'proposal' }),
  ],
  records: [
    {
      id: 'block',
      kind: 'report.status',
      heads: ['head'],
      lines: ['more'],
      read: readRecordWith(['head', 'more'], Block),
    },
  ],
  reasons: [{ id: 'own', vendor: 'acme', scope: '', reasons: [reason('X1', 'auth.psk', source)] }],
});

// @ts-expect-error a notify without its name
void (() => message('no-notify', 'notify.received', 'peer says <word:word> today', source));

const nameOf = (event: IkeEvent): string =>
  event.kind === 'notify.received' ? event.fields.notify : event.kind;

export async function main(): Promise<string> {
  const log =
    '2026-11-21 10:00:00 block a begins\n2026-11-21 10:00:01 further 2 things\n2026-11-21 10:00:02 peer says NO_PROPOSAL_CHOSEN today\n';
  const names: string[] = [];
  for await (const event of parse(log, { dialects: [acme] })) names.push(nameOf(event));
  const parser = createParser({ dialect: acme, onEvent: (event) => names.push(event.place.source) });
  parser.push(new TextEncoder().encode(log));
  const { lines } = parser.end();
  const builder = createDiagnosis({ dialects: [acme] });
  for (const event of parseText(log, { dialect: acme })) builder.add(event);
  const diagnosis: Diagnosis = builder.end();
  const first: Finding | undefined = diagnosis.findings[0];
  const own: Source = { name: 'own.log', open: () => [log] };
  const other = await diagnoseWithout([own], { dialects: [racoon] });
  for await (const opened of openSources([])) names.push(opened.name);
  const all = await diagnose(own);
  let complaint = '';
  try {
    readGrammar('extends: none', { name: 'own.rows' });
  } catch (error) {
    if (error instanceof IkescopeError) complaint = `${error.code} ${error.message.slice(0, 12)}`;
  }
  return [
    names.join(' '),
    lines,
    first?.category,
    other.verdict,
    all.verdict,
    categories.length > 50,
    catalogue.length > 50,
    complaint,
  ].join(', ');
}
