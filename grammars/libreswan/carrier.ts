import { entry, type Carrier } from '../../src/dialect/carrier.js';
import { journalCarrier } from '../common/journal-carrier.js';
import { plutoFamily } from './family.js';

/** pluto inside JSON: the journal, containers, and the logging service of Oracle Cloud, whose VPN is made of Libreswan. */
export const plutoCarrier: Carrier = journalCarrier({
  programs: plutoFamily.programs,
  own: [
    entry(
      'oracle-cloud-line',
      'note',
      {
        keys: [['data.message', 'logcontent.data.message']],
        line: ['data.message', 'logcontent.data.message'],
        time: ['time', 'logcontent.time', 'datetime'],
        fields: { tunnel: ['source', 'logcontent.source'] },
      },
      { where: 'Oracle Cloud, Details for Site-to-Site VPN logs', certainty: 'documented' },
    ),
  ],
});
