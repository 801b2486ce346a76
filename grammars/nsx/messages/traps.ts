import { message, type Message } from '../../../src/dialect/message.js';
import { trapText } from '../sources.js';

const trapOid = '<_:SNMPv2-MIB::snmpTrapOID.0|.1.3.6.1.6.3.1.1.4.1.0|iso.3.6.1.6.3.1.1.4.1.0> = OID: ';
const uptime =
  '<_:DISMAN-EVENT-MIB::sysUpTimeInstance|SNMPv2-MIB::sysUpTime.0|.1.3.6.1.2.1.1.3.0|iso.3.6.1.2.1.1.3.0> = ';

/** Variables of a trap as text, all on one line or one a line; the record reads them. */
export const nsxTraps: readonly Message[] = [
  message(
    'trap',
    'report.status',
    [
      `${trapOid}VMWARE-NSX-MIB::<_:rest>`,
      `${trapOid}<_:.1.3.6.1.4.1|iso.3.6.1.4.1|SNMPv2-SMI::enterprises>.6876.120.1.0.15.0.<_:rest>`,
      `${uptime}<_:text> = OID: VMWARE-NSX-MIB::<_:rest>`,
      `${uptime}<_:text> = OID: .1.3.6.1.4.1.6876.120.1.0.15.0.<_:rest>`,
      'VMWARE-NSX-MIB::vmwNsxTDataCenterTimestamp<_:text>vmwNsxTDataCenterEventType<_:rest>',
      'vmwNsxTDataCenterTimestamp<_:text>vmwNsxTDataCenterEventType<_:rest>',
      'VMWARE-NSX-MIB::vmwNsxTDataCenterFeatureName<_:text>vmwNsxTDataCenterEventType<_:rest>',
      'vmwNsxTDataCenterFeatureName<_:text>vmwNsxTDataCenterEventType<_:rest>',
      'VMWARE-NSX-MIB::vmwNsxTDataCenterEventType<_:text>vmwNsxTDataCenter<_:rest>',
      'vmwNsxTDataCenterEventType<_:text>vmwNsxTDataCenter<_:rest>',
    ],
    trapText,
  ),
  message(
    'trap-variable',
    'report.status',
    [
      'VMWARE-NSX-MIB::vmwNsxTDataCenter<_:rest>',
      'vmwNsxTDataCenter<_:rest>',
      '<_:.1.3.6.1.4.1|iso.3.6.1.4.1|SNMPv2-SMI::enterprises>.6876.120.1.0.<_:rest>',
    ],
    trapText,
  ),
];
