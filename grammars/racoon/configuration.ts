import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Words of proposal and sainfo in racoon.conf; source: manual page racoon.conf(5) (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    DES_CBC: 'des',
    '3DES_CBC': '3des',
    AES_CBC_128: 'aes 128',
    AES_CBC_192: 'aes 192',
    AES_CBC_256: 'aes 256',
    HMAC_MD5_96: 'hmac_md5',
    HMAC_SHA1_96: 'hmac_sha1',
    HMAC_SHA2_256_128: 'hmac_sha256',
    HMAC_SHA2_384_192: 'hmac_sha384',
    HMAC_SHA2_512_256: 'hmac_sha512',
    MODP_768: 'dh_group 1',
    MODP_1024: 'dh_group 2',
    MODP_1536: 'dh_group 5',
    MODP_2048: 'dh_group 14',
    MODP_3072: 'dh_group 15',
    MODP_4096: 'dh_group 16',
    MODP_6144: 'dh_group 17',
    MODP_8192: 'dh_group 18',
  },
  childWords: {
    MODP_768: 'pfs_group 1',
    MODP_1024: 'pfs_group 2',
    MODP_1536: 'pfs_group 5',
    MODP_2048: 'pfs_group 14',
    MODP_3072: 'pfs_group 15',
    MODP_4096: 'pfs_group 16',
    MODP_6144: 'pfs_group 17',
    MODP_8192: 'pfs_group 18',
  },
};
