/** Uses the package from inside an empty project, by import; prints what came out. */
import { createRequire } from 'node:module';
import { main } from './consumer.js';

const require = createRequire(import.meta.url);
const required = require('ikescope');
const imported = await import('ikescope');
const paths = ['core', 'node', 'catalogue', 'dialects/azure', 'dialects/racoon'];
for (const path of paths) {
  if (Object.keys(await import(`ikescope/${path}`)).length === 0)
    throw new Error(`ikescope/${path} exports nothing`);
  if (Object.keys(require(`ikescope/${path}`)).length === 0)
    throw new Error(`ikescope/${path} exports nothing`);
}
for (const name of ['event', 'diagnosis', 'category', 'grammar']) require(`ikescope/schema/${name}.json`);
if (required.parse !== imported.parse) throw new Error('import and require give two copies');
console.log(await main());
