import { layout, type Layout } from '../../src/record/layout.js';

const rsyslog = {
  where: 'rsyslog $RepeatedMsgReduction; public troubleshooting threads',
  certainty: 'documented',
} as const;

/**
 * The heads of a family inside the brackets in which rsyslog repeats a line. The event is that of the line once more,
 * with how often in `repeated`.
 *
 * `message repeated 3 times: [ 05[IKE] sending keep alive to 203.0.113.10[4500]]`
 */
export const repeatedHeads = (heads: readonly Layout[]): Layout[] =>
  heads.map(({ id, wording, set, bare }) =>
    layout(
      `repeated-${id}`,
      `message repeated <repeated:int> times: [ ${wording.text.replace(/<body:rest>$/, '<body:text>]')}`,
      rsyslog,
      { ...(set && { set }), ...(bare !== undefined && { bare }) },
    ),
  );
