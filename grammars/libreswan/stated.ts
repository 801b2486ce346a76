/**
 * Wordings with and without the state before them: up to 3.32, and for some lines later, pluto prints
 * `STATE_MAIN_I4: ISAKMP SA established`. The state is kept without `STATE_`, as 5.x prints it.
 */
export const stated = (...wordings: readonly string[]): string[] =>
  wordings.flatMap((wording) => [wording, `STATE_<state:word>: ${wording}`]);
