export { openSources, type OpenOptions } from './open-sources.js';
