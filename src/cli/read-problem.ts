/** Why a file that the user named cannot be read. */
export function readProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EISDIR') return 'it is a directory';
  if (code === 'EACCES') return 'permission is denied';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is no text in UTF-8';
  return error instanceof Error ? error.message : String(error);
}
