import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Words of ike proposal and ipsec proposal; source: command reference (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    DES_CBC: 'des',
    '3DES_CBC': '3des',
    AES_CBC_128: 'aes-128',
    AES_CBC_192: 'aes-192',
    AES_CBC_256: 'aes-256',
    HMAC_MD5_96: 'md5',
    HMAC_SHA1_96: 'sha1',
    HMAC_SHA2_256_128: 'sha2-256',
    HMAC_SHA2_384_192: 'sha2-384',
    HMAC_SHA2_512_256: 'sha2-512',
    MODP_768: 'group1',
    MODP_1024: 'group2',
    MODP_1536: 'group5',
    MODP_2048: 'group14',
    MODP_3072: 'group15',
    MODP_4096: 'group16',
    ECP_256: 'group19',
    ECP_384: 'group20',
    ECP_521: 'group21',
    MODP_2048_256: 'group24',
  },
  childWords: {
    MODP_768: 'pfs dh-group1',
    MODP_1024: 'pfs dh-group2',
    MODP_1536: 'pfs dh-group5',
    MODP_2048: 'pfs dh-group14',
    MODP_3072: 'pfs dh-group15',
    MODP_4096: 'pfs dh-group16',
    ECP_256: 'pfs dh-group19',
    ECP_384: 'pfs dh-group20',
    ECP_521: 'pfs dh-group21',
    MODP_2048_256: 'pfs dh-group24',
  },
};
