/** More than this of one member is not read, nor what unpacks to more than 400 times its size. */
const mostBytes = 512 * 1024 * 1024;
const mostRatio = 400;

/** Unpacked bytes, chunk by chunk; what is damaged ends early with an error that says so. */
export async function* countedBytes(data, format) {
  let produced = 0;
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      produced += value.length;
      if (produced > mostBytes || (produced > 1024 * 1024 && produced > data.length * mostRatio))
        throw new Error('it unpacks to too much');
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** All bytes in one piece. */
export async function joinedBytes(chunks) {
  const parts = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
