import type { Dialect } from '../src/dialect/dialect.js';
import { azure } from './azure/dialect.js';
import { libreswan } from './libreswan/dialect.js';
import { strongswan } from './strongswan/dialect.js';

/** The built-in dialects; adding one is one line here. */
export const builtInDialects: readonly Dialect[] = [azure, libreswan, strongswan];
