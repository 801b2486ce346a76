import type { FactSource } from '../category/source.js';
import { checkedWording } from '../template/wording.js';
import { layoutOf, type Layout, type LayoutOptions } from './layout.js';

/**
 * States a layout whose template kept the rules when the package was built. The build puts it in the place of `layout` in
 * the built-in dialects, so that a start does not check their templates again.
 */
export const layout = (
  id: string,
  template: string,
  source: FactSource,
  options: LayoutOptions = {},
): Layout => layoutOf(id, checkedWording(template), source, options);
