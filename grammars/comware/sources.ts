import type { FactSource } from '../../src/category/source.js';

/** Texts of `debugging ike` in the command and debugging references. */
export const commandReference: FactSource = {
  where: 'Comware 7 command reference, debugging ike; CR16000-F debugging reference R826X',
  certainty: 'documented',
};

/** Troubleshooting sections that quote single lines. */
export const troubleshooting: FactSource = {
  where: 'support.hpe.com techhub 499796251; HSR6800 manual p. 317; 3Com 8800 manual p. 185',
  certainty: 'documented',
};

/** Debug output of Comware 5 with its header. */
export const comware5: FactSource = {
  where: 'HP Comware 5 Debug Manual vol. 2 p. 177; H3C MSR manual on IPsec troubleshooting p. 21',
  certainty: 'documented',
};

/** Forms of a header that were not found in a document at hand. */
export const headerGuess: FactSource = {
  where: 'log hosts and debug output of newer Comware 7, recalled; no example at hand',
  certainty: 'inferred',
};

/** A line that must exist because its sibling is documented. */
export const sibling: FactSource = { where: 'sibling of a documented line', certainty: 'inferred' };

/** Logs about SAs: their fields from a public table, their sentences recalled. */
export const logReference: FactSource = {
  where: 'H3C system log messages IKE_P1_SA_…, IPSEC_SA_…; fields as a public table of these logs lists them',
  certainty: 'inferred',
};

/** The log that somebody pasted about a failed second phase. */
export const logPaste: FactSource = {
  where:
    'iter01.com 495493, a firewall F1030 against another product: IPSEC_SA_ESTABLISH_FAIL and its reason',
  certainty: 'seen',
};
