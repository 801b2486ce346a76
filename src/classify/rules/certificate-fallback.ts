import type { Rule } from '../hypothesis.js';

const categories: ReadonlySet<string> = new Set([
  'auth.certificate.missing',
  'auth.psk',
  'auth.failed',
  'auth.method',
  'peer.unknown',
  'negotiation.failed',
  'unknown',
]);

/**
 * A gateway whose connections use pre-shared keys asks the peer for a certificate: no connection matched the peer, so it
 * fell back to a policy with certificates. It speaks only beside a failure, and never where a certificate was accepted.
 */
export const certificateFallback: Rule = {
  name: 'certificate-fallback',
  apply: (session) => {
    const asked = session.hints.get('certificate-fallback');
    const failure = session.clues.find(({ category }) => categories.has(category));
    if (!asked || !failure || session.ikeUp || session.configured) return [];
    return [
      {
        category: 'peer.unknown',
        confidence: 0.55,
        witnesses: [
          {
            event: asked,
            because: 'a certificate is asked for: on a pre-shared key tunnel no connection matched this peer',
          },
        ],
        alternatives: ['auth.certificate.missing'],
        differences: [],
        count: 1,
        rule: 'certificate-fallback',
      },
    ];
  },
};
