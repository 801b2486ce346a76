import type { FactSource } from '../category/source.js';
import type { Wording } from '../template/part.js';
import { wording } from '../template/wording.js';

/**
 * What stands around a message. A layout is written in the template language and ends in `<body:rest>`; captures with
 * these names have a meaning: `time`, `host`, `program`, `process`, `thread`, `group`, `level`, `session`, `local`,
 * `remote`, `tags`, `body`. Others become fields.
 */
export interface Layout {
  readonly id: string;
  readonly wording: Wording;
  readonly source: FactSource;
  /** Zone of its times where the line prints none; else that of the dialect. */
  readonly zone?: string | undefined;
  /** Fields that the layout implies; `program` leads to a family as a captured one does. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /** Keys of structured captures that are fields, addresses or the session of the event: `{ comp: 'component' }`. */
  readonly lift?: Readonly<Record<string, string>> | undefined;
  /** True when it prints nothing of its own: tried only where the dialect is given or the neighbours have it. */
  readonly bare?: boolean | undefined;
  /** True when nothing else looks like it: where it fits, no further layout and no other dialect is tried. */
  readonly own?: boolean | undefined;
}

/** What may stand beside a layout. */
export type LayoutOptions = Partial<Pick<Layout, 'zone' | 'set' | 'lift' | 'bare' | 'own'>>;

/**
 * States a layout.
 *
 * @throws IkescopeError `bad-template` with line and column.
 * @example
 * ```ts
 * layout('file', '<time:iso> <host:host> <program:word>: <body:rest>', { where: 'manual', certainty: 'documented' });
 * ```
 */
export function layout(
  id: string,
  template: string,
  source: FactSource,
  options: LayoutOptions = {},
): Layout {
  return layoutOf(id, wording(template, { layout: true }), source, options);
}

/** A layout around a template that was read before. */
export function layoutOf(id: string, around: Wording, source: FactSource, options: LayoutOptions): Layout {
  return {
    id,
    wording: around,
    source,
    zone: options.zone,
    set: options.set,
    lift: options.lift,
    bare: options.bare,
    own: options.own,
  };
}
