import { describe, expect, test } from '@jest/globals';
import { transformRows, transforms } from '../../grammars/common/transforms.js';
import type { TransformKind } from '../../src/value/types.js';

const fold = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

describe('the table of transforms', () => {
  test('no spelling of one kind means two transforms', () => {
    const seen = new Map<string, string>();
    const doubtful: string[] = [];
    for (const { text, transform } of transforms.spellings()) {
      const key = `${transform.kind} ${fold(text)}`;
      const earlier = seen.get(key);
      if (earlier !== undefined && earlier !== transform.name) {
        doubtful.push(`${text}: ${earlier} or ${transform.name}`);
      }
      seen.set(key, transform.name);
    }
    expect(doubtful).toEqual([]);
  });

  test('every spelling has its canonical name, however it is written', () => {
    for (const { text, transform } of transforms.spellings()) {
      const { kind, name } = transform;
      for (const written of [text, text.toLowerCase(), text.replace(/[_ ]/g, '-'), fold(text), ` ${text} `]) {
        expect({ written, name: transforms.canonical(kind, written) }).toEqual({ written, name });
      }
    }
  });

  test('no spelling that counts without its kind belongs to two kinds', () => {
    const kinds = new Map<string, TransformKind>();
    for (const row of transformRows) {
      for (const spelling of [row.name, ...(row.spellings ?? [])]) {
        const key = fold(spelling).replace('#', `${row.number ?? ''}`);
        if (key === 'none') continue;
        expect({ spelling, kind: kinds.get(key) ?? row.kind }).toEqual({ spelling, kind: row.kind });
        kinds.set(key, row.kind);
      }
    }
  });

  test('names and numbers are unique within a kind', () => {
    const names = transformRows.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const numbers = transformRows.filter(({ number }) => number !== undefined);
    expect(new Set(numbers.map(({ kind, number }) => `${kind} ${number ?? ''}`)).size).toBe(numbers.length);
  });

  test.each<[TransformKind, string, readonly string[]]>([
    [
      'dhGroup',
      'MODP_2048',
      [
        'MODP_2048',
        'MODP2048',
        'modp2048',
        'DH14',
        'DhGroup14',
        'Group14',
        'group 14',
        '2048-bit MODP group',
        '14',
      ],
    ],
    ['dhGroup', 'ECP_384', ['DhGroupECP384', 'DhGroup20', 'ECP_384', 'ecp384', 'DH20', 'P-384']],
    ['dhGroup', 'CURVE_25519', ['CURVE_25519', 'curve25519', 'DH31']],
    ['dhGroup', 'NONE', ['None', 'NONE']],
    [
      'encryption',
      'AES_CBC_256',
      ['AES_CBC_256', 'aes256', 'AES-CBC-256', 'AES_CBC-256', 'aes-256', 'AES-256-CBC'],
    ],
    ['encryption', 'AES_CBC', ['AES', 'AES_CBC', 'AES-CBC']],
    ['encryption', '3DES_CBC', ['3DES', '3DES_CBC', '3des']],
    ['encryption', 'DES_CBC', ['DES', 'DES_CBC']],
    [
      'encryption',
      'AES_GCM_16_256',
      ['AES-GCM-256', 'GCMAES256', 'aes256gcm16', 'AES_GCM_16_256', 'aes-256-gcm', 'AES_GCM_C_256'],
    ],
    ['encryption', 'CHACHA20_POLY1305', ['CHACHA20_POLY1305', 'chacha20-poly1305']],
    ['integrity', 'HMAC_SHA1_96', ['SHA1', 'HMAC_SHA1_96', 'HMAC-SHA1', 'sha', 'SHA-1']],
    ['integrity', 'HMAC_SHA2_256_128', ['SHA256', 'HMAC_SHA2_256_128', 'sha2_256', 'SHA-256']],
    ['integrity', 'HMAC_MD5_96', ['Md5', 'MD5', 'HMAC_MD5']],
    ['integrity', 'NONE', ['None', 'NONE', 'AES-GCM-256', 'GCMAES256', 'CHACHA20_POLY1305']],
    ['prf', 'PRF_HMAC_SHA2_256', ['PRF_HMAC_SHA2_256', 'HMAC_SHA2_256', 'sha256']],
    ['authMethod', 'PRESHARED_KEY', ['PreShared Key', 'pre-shared key', 'PSK']],
    ['esn', 'NO_EXT_SEQ', ['NO_EXT_SEQ', 'DISABLED', 'NO']],
    ['esn', 'EXT_SEQ', ['EXT_SEQ', 'YES']],
  ])('%s %s', (kind, name, spellings) => {
    expect(spellings.map((text) => transforms.canonical(kind, text))).toEqual(spellings.map(() => name));
  });

  test('unknown names stay as printed', () => {
    expect(transforms.canonical('encryption', ' Rot-13 ')).toBe('Rot-13');
    expect(transforms.canonical('encryption', '14')).toBe('14');
    expect(transforms.canonical('dhGroup', 'x'.repeat(1000))).toBe('x'.repeat(1000));
  });

  test('the kind of names that only one kind has', () => {
    const kinds = [
      'AES_CBC_256',
      'HMAC_SHA1_96',
      'PRF_HMAC_SHA1',
      'ECP_256',
      'NO_EXT_SEQ',
      'SHA1',
      '14',
      'ROT13',
    ];
    expect(kinds.map(transforms.kindOf)).toEqual([
      'encryption',
      'integrity',
      'prf',
      'dhGroup',
      'esn',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('what may have been cut', () => {
    expect(transforms.mayGoOn('encryption', 'AES-CBC-25')).toBe(true);
    expect(transforms.mayGoOn('encryption', 'AES-CBC-256')).toBe(false);
    expect(transforms.mayGoOn('encryption', 'Rot')).toBe(false);
  });

  test('strength and requirements', () => {
    const strength = (kind: TransformKind, text: string): number =>
      transforms.find(kind, text)?.strength ?? -1;
    expect(strength('encryption', 'AES256')).toBeGreaterThan(strength('encryption', 'AES128'));
    expect(strength('encryption', 'AES128')).toBeGreaterThan(strength('encryption', '3DES'));
    expect(strength('encryption', 'AES')).toBe(strength('encryption', 'AES128'));
    expect(strength('encryption', 'AES-GCM-256')).toBeGreaterThan(strength('encryption', 'AES256'));
    expect(strength('dhGroup', 'DH19')).toBeGreaterThan(strength('dhGroup', 'DH14'));
    expect(strength('dhGroup', 'DH14')).toBeGreaterThan(strength('dhGroup', 'DH24'));
    expect(transforms.find('encryption', 'DES')).toMatchObject({ ike: 'must-not', esp: 'must-not' });
    expect(transforms.find('encryption', '3DES')).toMatchObject({ ike: 'may', esp: 'should-not' });
    expect(transforms.find('dhGroup', 'group2')).toMatchObject({ ike: 'should-not' });
  });
});
