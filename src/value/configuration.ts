import type { TransformKind } from './types.js';
import type { Transforms } from './transform.js';

/** How a product's own configuration writes transforms, so that a change can be told in its words. */
export interface Configuration {
  readonly transforms: Transforms;
  /** Words by canonical name (`MODP_2048`: `modp2048`); a name without a word is told as it is. */
  readonly words: Readonly<Partial<Record<string, string>>>;
  /** Words that differ where the Child SA is configured. */
  readonly childWords?: Readonly<Partial<Record<string, string>>> | undefined;
}

/** The word of a transform in a configuration; undefined where none is known. */
export function wordOf(
  configuration: Configuration | undefined,
  kind: TransformKind,
  name: string,
  phase: 1 | 2,
): string | undefined {
  if (!configuration) return undefined;
  const canonical = configuration.transforms.canonical(kind, name);
  const { words, childWords } = configuration;
  return (phase === 2 ? childWords?.[canonical] : undefined) ?? words[canonical];
}
