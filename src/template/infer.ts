import type { Endpoint, Payload, Proposal, SelectorPair, Status } from '../value/types.js';
import type { CaptureType } from './capture-class.js';

/** What a capture of each class becomes in the fields of an event. */
export interface CaptureValues {
  port: number;
  int: number;
  /** A number printed as decimal or as hexadecimal. */
  code: number;
  decimal: number;
  guid: string;
  /** Lower-case hexadecimal without `0x`. */
  spi: string;
  /** Lower-case hexadecimal without `0x`. */
  hex: string;
  ip: string;
  endpoint: Endpoint;
  host: string;
  word: string;
  name: string;
  tags: readonly string[];
  structured: Readonly<Record<string, string>>;
  gap: never;
  iso: string;
  bsd: string;
  us: string;
  wpp: string;
  epoch: string;
  id: string;
  status: Status;
  proposals: readonly Proposal[];
  selectors: SelectorPair;
  payloads: readonly Payload[];
  attributes: Readonly<Record<string, string>>;
  text: string;
  rest: string;
}

/** A compile-time complaint that shows its text in the editor. */
export interface Problem<Text extends string> {
  readonly problem: Text;
}

type ValueOf<Type extends string> = Type extends CaptureType
  ? CaptureValues[Type]
  : Type extends `${string}|${string}`
    ? WordsOf<Type>
    : Problem<`unknown capture type '${Type}'`>;

type WordsOf<List extends string> = List extends `${infer Word}|${infer Others}`
  ? Word | WordsOf<Others>
  : List;

/** The inside of `<…>`; a literal `<` before it is dropped. */
type Inner<Body extends string> = Body extends `${string}<${infer Later}` ? Inner<Later> : Body;

type CaptureOf<Body extends string> =
  Inner<Body> extends `${infer Name}:${infer Type}`
    ? Name extends `${string} ${string}` | `${string}|${string}` | ''
      ? unknown
      : Name extends '_'
        ? unknown
        : Readonly<Record<Name, ValueOf<Type>>>
    : unknown;

type Required<Text extends string> = Text extends `${string}<${infer Body}>${infer Rest}`
  ? CaptureOf<Body> & Required<Rest>
  : unknown;

type Flat<Type> = { readonly [Key in keyof Type]: Type[Key] };

/** The fields of a template, inferred from its text; those of optional parts may be absent. */
export type Captures<Text extends string> = string extends Text
  ? Readonly<Record<string, unknown>>
  : Flat<CapturesOf<Text>>;

type CapturesOf<Text extends string> = Text extends `${infer Before}[[${infer Inside}]]${infer After}`
  ? Required<Before> & Partial<Required<Inside>> & CapturesOf<After>
  : Required<Text>;

/** The names of captures whose type nobody knows. */
export type Unknown<Text extends string> = {
  [Key in keyof Captures<Text>]-?: NonNullable<Captures<Text>[Key]> extends Problem<infer Complaint>
    ? Complaint
    : never;
}[keyof Captures<Text>];
