const combined =
  /^(?:(?:AES|CAMELLIA)_[CG]CM_|CHACHA20_POLY1305|NULL_AUTH_AES_GMAC|(?:KUZNYECHIK|MAGMA)_MGM_)/;

/** Whether a cipher, by its canonical name, protects integrity itself and so takes no integrity transform. */
export const isAead = (name: string): boolean => combined.test(name);
