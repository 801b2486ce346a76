/** Compile-time checks: each line marked as an error must not compile, and every other line must. */
import { message } from '../../src/dialect/message.js';
import type { Captures } from '../../src/template/infer.js';

const source = { where: 'type test', certainty: 'inferred' } as const;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_yes: Same<A, B>): void => undefined;

same<Captures<'IKE_SA <connection:name>[<uniqueId:int>] up'>, { readonly connection: string; readonly uniqueId: number }>(true);
same<Captures<'<w:inacceptable|unacceptable> value'>, { readonly w: 'inacceptable' | 'unacceptable' }>(true);
same<Captures<'a <x:int>[[ of <y:int>]] b'>, { readonly x: number; readonly y?: number }>(true);
same<Captures<'<<pri:int>>1 <net|1> racoon <=> x'>, { readonly pri: number }>(true);

export const typed = [
  message('ok', 'notify.received', 'received <notify:name> notify error', source),
  message('ok-set', 'message.sent', 'sending the packet now', source, { set: { exchange: 'IKE_AUTH' } }),
  message('ok-two', 'message.sent', ['sending <exchange:name> packet', 'sent <exchange:name> again'], source),
  // @ts-expect-error the kind needs the capture <notify>
  message('no-notify', 'notify.received', 'received some notify error', source),
  // @ts-expect-error one of the wordings lacks <exchange>
  message('one-lacks', 'message.sent', ['sending <exchange:name> packet', 'sent something again'], source),
  // @ts-expect-error a number is no name of a notify
  message('wrong-type', 'notify.received', 'received <notify:int> notify error', source),
  // @ts-expect-error no such kind of event
  message('no-kind', 'sa.estalbished', 'IKE_SA established now', source),
];
