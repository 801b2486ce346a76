import { readFileSync } from 'node:fs';

/** The version in the package.json above this file, which stands elsewhere in the built and in the bundled form. */
export function packageVersion(): string {
  for (let folder = new URL('./', import.meta.url); ; folder = new URL('../', folder)) {
    const version = versionIn(folder);
    if (version !== undefined) return version;
    if (folder.pathname === new URL('../', folder).pathname) return 'unknown';
  }
}

function versionIn(folder: URL): string | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
    if (typeof found !== 'object' || found === null || !('name' in found) || found.name !== 'ikescope')
      return undefined;
    return 'version' in found ? String(found.version) : undefined;
  } catch {
    return undefined;
  }
}
