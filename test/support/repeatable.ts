import fc from 'fast-check';

// Properties look at new values in every run, except where a run must be repeatable.
if ((process.env['CI'] ?? '') !== '') fc.configureGlobal({ seed: 20261121 });
