/** Leaves out of the bundle what the grammars of the package use nothing of, or replaces it by something smaller. */
import { fileURLToPath } from 'node:url';

const standIn = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Modules of the toolkit by the end of their path. */
const standIns = [
  [/^lodash-es$/, standIn('collections.mjs')],
  [/^@chevrotain\/regexp-to-ast$/, standIn('pattern-tree.mjs')],
  [/\/reg_exp_parser\.js$/, standIn('pattern-tree.mjs')],
  [/\/reg_exp\.js$/, standIn('start-codes.mjs')],
  [/\/traits\/tree_builder\.js$/, standIn('tree-builder.mjs')],
  [/\/traits\/recoverable\.js$/, standIn('recoverable.mjs')],
  [/\/traits\/context_assist\.js$/, standIn('content-assist.mjs')],
];

export const leanToolkit = {
  name: 'lean-toolkit',
  setup(builder) {
    for (const [filter, path] of standIns) {
      builder.onResolve({ filter }, ({ importer }) =>
        /[\\/]@?chevrotain[\\/]/.test(importer) ? { path, sideEffects: false } : undefined,
      );
    }
  },
};
