import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Words of ike proposal and ipsec transform-set; source: command reference (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    DES_CBC: 'des-cbc',
    '3DES_CBC': '3des-cbc',
    AES_CBC_128: 'aes-cbc-128',
    AES_CBC_192: 'aes-cbc-192',
    AES_CBC_256: 'aes-cbc-256',
    AES_GCM_16_128: 'gcm-128',
    AES_GCM_16_256: 'gcm-256',
    HMAC_MD5_96: 'md5',
    HMAC_SHA1_96: 'sha',
    HMAC_SHA2_256_128: 'sha256',
    HMAC_SHA2_384_192: 'sha384',
    HMAC_SHA2_512_256: 'sha512',
    MODP_768: 'group1',
    MODP_1024: 'group2',
    MODP_1536: 'group5',
    MODP_2048: 'group14',
    MODP_3072: 'group15',
    MODP_4096: 'group16',
    ECP_256: 'group19',
    ECP_384: 'group20',
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
    MODP_2048_256: 'pfs dh-group24',
  },
};
