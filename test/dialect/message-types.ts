/** Compile-time checks: each line marked as an error must not compile, and every other line must. */
import { message } from '../../src/dialect/message.js';
import type { Captures, Problem, Unknown } from '../../src/template/infer.js';
import type { Endpoint, Payload, Proposal, SelectorPair, Status } from '../../src/value/types.js';

const source = { where: 'type test', certainty: 'inferred' } as const;

// The one way to hold types to be the same: two functions whose conditional types are compared whole.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the parameter is the point
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const checked: boolean[] = [];
const same = <A, B>(yes: Same<A, B>): number => checked.push(yes);

same<
  Captures<'IKE_SA <connection:name>[<uniqueId:int>] up'>,
  { readonly connection: string; readonly uniqueId: number }
>(true);
same<Captures<'<w:inacceptable|unacceptable> value'>, { readonly w: 'inacceptable' | 'unacceptable' }>(true);
same<Captures<'a <x:int>[[ of <y:int>]] b'>, { readonly x: number; readonly y?: number }>(true);
same<Captures<'<<pri:int>>1 <net|1> racoon <=> x'>, { readonly pri: number }>(true);
same<Captures<'<net|1> at <=> all <_:gap>and <_:int> <x:int>'>, { readonly x: number }>(true);
same<Captures<'from <a:endpoint><=><b:endpoint>'>, { readonly a: Endpoint; readonly b: Endpoint }>(true);
same<
  Captures<'<a:status> <b:proposals> <c:selectors> <d:payloads> <e:attributes> <f:tags> <g:structured>'>,
  {
    readonly a: Status;
    readonly b: readonly Proposal[];
    readonly c: SelectorPair;
    readonly d: readonly Payload[];
    readonly e: Readonly<Record<string, string>>;
    readonly f: readonly string[];
    readonly g: Readonly<Record<string, string>>;
  }
>(true);
same<
  Captures<'<a:port> <b:code> <c:decimal> <d:guid> <e:spi> <f:hex> <g:ip> <h:host> <i:word> <j:id> <k:text> <l:rest>'>,
  {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: string;
    readonly e: string;
    readonly f: string;
    readonly g: string;
    readonly h: string;
    readonly i: string;
    readonly j: string;
    readonly k: string;
    readonly l: string;
  }
>(true);
same<Captures<'<a:iso> <b:bsd> <c:us> <d:wpp> <e:epoch>'>['a' | 'b' | 'c' | 'd' | 'e'], string>(true);
// In a run of brackets the last two close: the third belongs to the optional part, as the compiler has it.
same<
  Captures<'program[[[<process:int>]]]: <more:text>'>,
  { readonly process?: number; readonly more: string }
>(true);
same<
  Captures<'a[[ <x:int>]] b[[ <y:word>]] c[[ <z:up|down>]]'>,
  { readonly x?: number; readonly y?: string; readonly z?: 'up' | 'down' }
>(true);
same<Captures<string>, Readonly<Record<string, unknown>>>(true);
same<Captures<'a <x:nit> b'>, { readonly x: Problem<"unknown capture type 'nit'"> }>(true);
same<Unknown<'a <x:nit> <y:int>'>, "unknown capture type 'nit'">(true);
same<Unknown<'a <x:int>[[ <y:wrod>]]'>, "unknown capture type 'wrod'">(true);
same<Unknown<'a <x:int> <=> <y:a|b>'>, never>(true);

declare const anyText: string;

export const typed = [
  message('ok', 'notify.received', 'received <notify:name> notify error', source),
  message('ok-set', 'message.sent', 'sending the packet now', source, { set: { exchange: 'IKE_AUTH' } }),
  message('ok-two', 'message.sent', ['sending <exchange:name> packet', 'sent <exchange:name> again'], source),
  message(
    'ok-list',
    'notify.received',
    'received <notify:NO_PROPOSAL_CHOSEN|TS_UNACCEPTABLE> notify',
    source,
  ),
  message('ok-none', 'note', 'a sentence without captures', source),
  message('ok-text', 'error.reported', 'an error of <text:text>', source),
  message('ok-code', 'error.reported', 'an error of <code:code>', source),
  message('ok-status', 'error.reported', 'an error of <status:status>', source),
  message('ok-each', 'error.reported', ['an error of <status:status>', 'an error: <code:int>'], source),
  message('ok-half', 'message.received', ['parsed <exchange:word> request', 'parsed some of it'], source, {
    set: { exchange: 'unknown' },
  }),
  message('ok-proposals', 'proposal.selected', 'selected proposal <proposals:proposals>', source),
  message('ok-optional', 'notify.received', 'received <notify:name>[[ with <more:text>]]', source),
  message('ok-wide', 'note', anyText, source),
  message('ok-readonly', 'note', ['a first wording', 'a second wording'] as const, source),
  // @ts-expect-error the kind needs the capture <notify>
  message('no-notify', 'notify.received', 'received some notify error', source),
  // @ts-expect-error one of the wordings lacks <exchange>
  message('one-lacks', 'message.sent', ['sending <exchange:name> packet', 'sent something again'], source),
  // @ts-expect-error a number is no name of a notify
  message('wrong-type', 'notify.received', 'received <notify:int> notify error', source),
  // @ts-expect-error no such kind of event
  message('no-kind', 'sa.estalbished', 'IKE_SA established now', source),
  // @ts-expect-error a misspelt capture type
  message('misspelt', 'note', 'received <what:wrod> today', source),
  // @ts-expect-error a misspelt capture type in an optional part
  message('misspelt-optional', 'note', 'received something[[ of <what:wrod>]]', source),
  // @ts-expect-error a misspelt capture type in the second wording
  message('misspelt-second', 'note', ['received <what:word>', 'received a <what:wrod>'], source),
  // @ts-expect-error a required field in an optional part may be absent
  message('optional-required', 'notify.received', 'received something[[ of <notify:name>]]', source),
  // @ts-expect-error a required field in one optional part of one wording
  message('optional-one', 'message.sent', ['sending <exchange:id>', 'sent it[[ <exchange:id>]]'], source),
  // @ts-expect-error proposals are no text
  message('wrong-proposals', 'proposal.selected', 'selected proposal <proposals:text>', source),
  // @ts-expect-error what is set is of the wrong type
  message('wrong-set', 'message.sent', 'sending the packet now', source, { set: { exchange: 7 } }),
  // @ts-expect-error an error needs code, text or status
  message('no-error', 'error.reported', 'an error of <what:text>', source),
  // @ts-expect-error the certainty is one of four words
  message('wrong-source', 'note', 'a sentence of it', { where: 'here', certainty: 'sure' }),
];

same<Captures<'an opening [[ without end <x:int>'>, { readonly x: number }>(true);
