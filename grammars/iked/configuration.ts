import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Words of ikesa and childsa in iked.conf; source: manual page iked.conf(5) (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    '3DES_CBC': '3des',
    AES_CBC_128: 'aes-128',
    AES_CBC_192: 'aes-192',
    AES_CBC_256: 'aes-256',
    AES_GCM_16_128: 'aes-128-gcm',
    AES_GCM_16_256: 'aes-256-gcm',
    CHACHA20_POLY1305: 'chacha20-poly1305',
    HMAC_MD5_96: 'hmac-md5',
    HMAC_SHA1_96: 'hmac-sha1',
    HMAC_SHA2_256_128: 'hmac-sha2-256',
    HMAC_SHA2_384_192: 'hmac-sha2-384',
    HMAC_SHA2_512_256: 'hmac-sha2-512',
    MODP_768: 'modp768',
    MODP_1024: 'modp1024',
    MODP_1536: 'modp1536',
    MODP_2048: 'modp2048',
    MODP_3072: 'modp3072',
    MODP_4096: 'modp4096',
    MODP_6144: 'modp6144',
    MODP_8192: 'modp8192',
    ECP_256: 'ecp256',
    ECP_384: 'ecp384',
    ECP_521: 'ecp521',
    CURVE_25519: 'curve25519',
  },
};
