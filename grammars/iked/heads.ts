import { layout, type Layout } from '../../src/record/layout.js';
import { code, faq } from './sources.js';

const source = code('ikev2_msg.c, log.c');

/**
 * What stands before a message: the SPI that the initiator of the IKE SA chose, the function that prints it, both, or
 * neither. The SPI alone first: some messages begin with the name of their function.
 *
 * `spi=0x8a2c1f00d3b4e5f6: ikev2_init_done: `
 */
export const ikedHeads: readonly Layout[] = [
  layout('spi', 'spi=<initiatorSpi:spi>: <body:rest>', source),
  layout('spi-function', 'spi=<initiatorSpi:spi>: <function:word>: <body:rest>', source),
  // Before there were SPIs in the log; these functions alone are unmistakable.
  layout('older', '<function:ikev2_recv|ikev2_msg_send|sa_state>: <body:rest>', faq),
  layout('function', '<function:word>: <body:rest>', source, { bare: true }),
  layout('plain', '<body:rest>', source, { bare: true }),
];
