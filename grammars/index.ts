import type { Dialect } from '../src/dialect/dialect.js';
import { alibaba } from './alibaba/dialect.js';
import { azure } from './azure/dialect.js';
import { comware } from './comware/dialect.js';
import { huawei } from './huawei/dialect.js';
import { iked } from './iked/dialect.js';
import { libreswan } from './libreswan/dialect.js';
import { nsx } from './nsx/dialect.js';
import { racoon } from './racoon/dialect.js';
import { strongswan } from './strongswan/dialect.js';

/** The built-in dialects; adding one is one line here. */
export const builtInDialects: readonly Dialect[] = [
  alibaba,
  azure,
  comware,
  huawei,
  iked,
  libreswan,
  nsx,
  racoon,
  strongswan,
];
