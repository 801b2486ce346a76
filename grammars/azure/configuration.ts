import type { Configuration } from '../../src/value/configuration.js';
import { transforms } from '../common/transforms.js';

/** Values of IkeEncryption, IkeIntegrity, DhGroup, IpsecEncryption, IpsecIntegrity and PfsGroup of a custom IPsec/IKE policy; source: documentation of the VPN gateway (documented). */
export const configuration: Configuration = {
  transforms,
  words: {
    DES_CBC: 'DES',
    '3DES_CBC': 'DES3',
    AES_CBC_128: 'AES128',
    AES_CBC_192: 'AES192',
    AES_CBC_256: 'AES256',
    AES_GCM_16_128: 'GCMAES128',
    AES_GCM_16_192: 'GCMAES192',
    AES_GCM_16_256: 'GCMAES256',
    HMAC_MD5_96: 'MD5',
    HMAC_SHA1_96: 'SHA1',
    HMAC_SHA2_256_128: 'SHA256',
    HMAC_SHA2_384_192: 'SHA384',
    MODP_768: 'DhGroup1',
    MODP_1024: 'DhGroup2',
    MODP_2048: 'DhGroup14',
    MODP_2048_256: 'DhGroup24',
    ECP_256: 'ECP256',
    ECP_384: 'ECP384',
  },
  childWords: {
    MODP_768: 'PFS1',
    MODP_1024: 'PFS2',
    MODP_2048: 'PFS2048',
    MODP_2048_256: 'PFS24',
    ECP_256: 'ECP256',
    ECP_384: 'ECP384',
    NONE: 'None',
  },
};
