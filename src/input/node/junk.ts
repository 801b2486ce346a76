const names: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX']);

/** True for what file managers leave behind in directories and archives; `path` uses slashes. */
export function isJunk(path: string): boolean {
  return path.split('/').some((segment) => names.has(segment) || segment.startsWith('._'));
}
