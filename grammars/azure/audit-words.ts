/*
 * Numbers that stand for words in the data of audit events (`%%8199`), where the viewer shows the word.
 * Source: the parameter messages of msobjs.dll as the shipper of events of Elastic lists them (documented).
 */
const words: Readonly<Record<string, string>> = {
  8192: 'Kerberos',
  8193: 'Preshared key',
  8194: 'Unknown authentication',
  8199: 'Local computer',
  8200: 'Remote computer',
  8201: 'No state',
  8202: 'Sent first (SA) payload',
  8203: 'Sent second (KE) payload',
  8204: 'Sent third (ID) payload',
  8205: 'Initiator',
  8206: 'Responder',
  8207: 'No state',
  8208: 'Sent first (SA) payload',
  8209: 'Sent final payload',
  8210: 'Complete',
  8211: 'Unknown',
  8212: 'Transport',
  8213: 'Tunnel',
  8218: 'No state',
  8219: 'Sent first (EM attributes) payload',
  8220: 'Sent second (SSPI) payload',
  8221: 'Sent third (hash) payload',
  8222: 'IKEv1',
  8223: 'AuthIP',
  8224: 'Anonymous',
  8225: 'NTLM V2',
  8226: 'CGA',
  8227: 'Certificate',
  8228: 'SSL',
  8229: 'None',
  8238: 'Certificate ECDSA P256',
  8239: 'Certificate ECDSA P384',
  8240: 'SSL ECDSA P256',
  8241: 'SSL ECDSA P384',
  8244: 'IKEv2',
  8245: 'EAP payload sent',
  8246: 'Authentication payload sent',
  8247: 'EAP',
};

/** The word of a datum: `%%8205` → `Initiator`; what is no such number stays as it is. */
export function auditWords(value: unknown): string {
  const text = String(value).trim();
  const [, number] = /^%%(\d{4})$/.exec(text) ?? [];
  return (number === undefined ? undefined : words[number]) ?? text;
}
