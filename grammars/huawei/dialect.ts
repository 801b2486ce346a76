import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { huaweiAdvice } from './advice.js';
import { trapAttributes } from './attributes.js';
import { huaweiCarriers } from './carriers.js';
import { huaweiLayouts } from './layouts.js';
import { huaweiMessages } from './messages.js';
import { huaweiReasons } from './reasons.js';
import { huaweiRecords } from './records.js';
import { configuration } from './configuration.js';

/** Huawei Cloud VPN, routers and firewalls with VRP. */
export const huawei: Dialect = defineDialect({
  id: 'huawei',
  vendor: 'huawei',
  title: 'Huawei VRP and Huawei Cloud VPN',
  configuration,
  moreDetail:
    'Query the negotiation logs of the connection; on a device: debugging ike all with terminal debugging, then negotiate once more.',
  products: ['Huawei Cloud VPN', 'Open Telekom Cloud VPN', 'Huawei AR, NE, S, USG'],
  zone: 'UTC',
  layouts: huaweiLayouts,
  messages: huaweiMessages,
  records: huaweiRecords,
  carriers: huaweiCarriers,
  values: { attributes: trapAttributes },
  reasons: huaweiReasons,
  advice: huaweiAdvice,
  showsReceived: false,
});
