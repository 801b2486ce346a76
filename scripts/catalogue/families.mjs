/** How the daemons log: names of the functions, and what their own conversions print. */
export const families = {
  strongswan: {
    functions: /^DBG[0-4]$/,
    conversions: {
      N: 'text',
      H: 'host',
      '#H': 'endpoint',
      Y: 'id',
      R: 'text',
      P: 'text',
      T: 'text',
      V: 'text',
      B: 'text',
      b: 'text',
      D: 'text',
      K: 'text',
    },
    macros: {},
  },
  libreswan: {
    functions:
      /^(?:llog|llog_error|llog_errno|log_state|loglog|libreswan_log|openswan_log|dbg|ldbg|ldbg_sa|llog_sa|log_md|whack_log|libreswan_log_errno|log_errno|llog_pexpect|llog_verbose|vlog|vdbg|DBG_log)$/,
    conversions: {},
    macros: { PRI_SO: 'int', PRI_CO: 'text', PRI_LOGGER: 'text', PRI_CONNECTION: 'text', PRI_MSGID: 'hex' },
  },
  racoon: {
    functions: /^(?:plog|plogv|isakmp_log)$/,
    conversions: {},
    macros: {},
  },
};
