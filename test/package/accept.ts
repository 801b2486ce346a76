/** Rewrites the lists of kinds and categories in the schemas, and the report of the interface. */
import { writeFileSync } from 'node:fs';
import { apiReport, apiReportPath } from './api-report.js';
import { readSchema, schemaNames, schemaPath, withTodaysLists } from './schemas.js';

for (const name of schemaNames)
  writeFileSync(schemaPath(name), `${JSON.stringify(withTodaysLists(name, readSchema(name)), null, 2)}\n`);
writeFileSync(apiReportPath(), apiReport());
