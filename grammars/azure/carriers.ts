import type { Carrier } from '../../src/dialect/carrier.js';
import { eventLogXml } from './carriers-event-log.js';
import { monitorRows } from './carriers-monitor.js';
import { netEvents } from './carriers-netevents.js';
import { troubleshootAnswer } from './carriers-troubleshoot.js';

/** Files of this dialect whose entries are data. */
export const azureCarriers: readonly Carrier[] = [troubleshootAnswer, monitorRows, netEvents, eventLogXml];
