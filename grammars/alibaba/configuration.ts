import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Values of IkeEncAlg, IkeAuthAlg, IkePfs, IpsecEncAlg, IpsecAuthAlg and IpsecPfs; source: documentation of CreateVpnConnection (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    DES_CBC: 'des',
    '3DES_CBC': '3des',
    AES_CBC_128: 'aes',
    AES_CBC_192: 'aes192',
    AES_CBC_256: 'aes256',
    HMAC_MD5_96: 'md5',
    HMAC_SHA1_96: 'sha1',
    HMAC_SHA2_256_128: 'sha256',
    HMAC_SHA2_384_192: 'sha384',
    HMAC_SHA2_512_256: 'sha512',
    NONE: 'disabled',
    MODP_768: 'group1',
    MODP_1024: 'group2',
    MODP_1536: 'group5',
    MODP_2048: 'group14',
  },
};
