import type { FactSource } from '../../src/category/source.js';
import type { ReasonRef } from '../../src/dialect/message.js';

/** Read in the source of strongSwan: the file below `src/` and the releases that print it. */
export const code = (file: string, releases: string): FactSource => ({
  where: `strongSwan src/${file}, ${releases}`,
  certainty: 'source-code',
});

/** Read in the source too, and seen in logs of a real daemon (5.9.8, or those of the pfSense and Libreswan corpora). */
export const seen = (file: string, releases: string): FactSource => ({
  where: `strongSwan src/${file}, ${releases}; recorded logs`,
  certainty: 'seen',
});

/** The forms of the line before the message. */
export const loggers: FactSource = {
  where: 'strongSwan src/libcharon/bus/listeners/{sys,file}_logger.c, swanctl; recorded logs',
  certainty: 'seen',
};

/** What the web console of OPNsense shows and copies. */
export const console: FactSource = { where: 'pastes of OPNsense 22 and later', certainty: 'inferred' };

/** A notify by its name, in the registries of both IKE versions. */
export const byNotify: ReasonRef = { capture: 'notify', table: 'notify' };
