import { layout, type Layout } from '../../src/record/layout.js';
import { screenshot } from './sources.js';

const guess = {
  where: 'no public sample shows a time in IkeLogs.txt; accepted in case there is one',
  certainty: 'inferred',
} as const;

/** What stands before a message in IkeLogs.txt and in the message column of IKEDiagnosticLog. */
const head =
  '[[SESSION_ID :{<session:guid>} ]][[Remote <remote:endpoint>: Local <local:endpoint>:]]<tags:tags><body:rest>';

/** Ordered: with a time first, so that its digits are not taken for the message. */
export const azureLayouts: readonly Layout[] = [
  layout('ike-iso', `<time:iso>[[,]] ${head}`, guess),
  layout('ike-us', `<time:us>[[,]] ${head}`, guess),
  layout('ike', head, screenshot),
];
