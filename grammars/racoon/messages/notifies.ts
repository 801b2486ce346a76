import { message, type Message } from '../../../src/dialect/message.js';
import { inPhase } from '../../../src/category/phase.js';
import { ikev1NotifyRows } from '../../common/ike-notify-v1.js';
import { both, older, second, tools } from '../sources.js';

const slug = (name: string): string => name.toLowerCase().replace(/_/g, '-');
