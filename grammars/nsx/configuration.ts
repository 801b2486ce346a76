import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Values of IKE and tunnel profiles; source: Policy API reference (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    AES_CBC_128: 'AES_128',
    AES_CBC_256: 'AES_256',
    AES_GCM_16_128: 'AES_GCM_128',
    AES_GCM_16_192: 'AES_GCM_192',
    AES_GCM_16_256: 'AES_GCM_256',
    HMAC_SHA1_96: 'SHA1',
    HMAC_SHA2_256_128: 'SHA2_256',
    HMAC_SHA2_384_192: 'SHA2_384',
    HMAC_SHA2_512_256: 'SHA2_512',
    MODP_1024: 'GROUP2',
    MODP_1536: 'GROUP5',
    MODP_2048: 'GROUP14',
    MODP_3072: 'GROUP15',
    MODP_4096: 'GROUP16',
    ECP_256: 'GROUP19',
    ECP_384: 'GROUP20',
    ECP_521: 'GROUP21',
  },
};
