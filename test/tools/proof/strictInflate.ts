import { crc32, gunzipSync, inflateSync } from 'node:zlib'

/** RFC 1950's checksum of what a zlib stream holds. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  // as many as fit into a number before the remainder is taken
  for (let at = 0; at < bytes.length; at += 3800) {
    for (const byte of bytes.subarray(at, at + 3800)) {
      low += byte
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return high * 65_536 + low
}

/**
 * What a zlib stream holds, by Node's zlib, which no part of the program is made of.
 * @throws an Error when it is not whole, when its checksum does not fit, or when something stands behind it
 */
export function strictInflate(stream: Uint8Array): Buffer {
  const bytes = inflateSync(stream)
  if (Buffer.from(stream).readUInt32BE(stream.length - 4) !== adler32(bytes))
    throw new Error('something stands behind the end of the stream')
  return bytes
}

/** The same for a gzip stream. */
export function strictGunzip(stream: Uint8Array): Buffer {
  const bytes = gunzipSync(stream)
  const end = Buffer.from(stream).subarray(-8)
  if (end.readUInt32LE(0) !== crc32(bytes) || end.readUInt32LE(4) !== bytes.length)
    throw new Error('something stands behind the end of the stream')
  return bytes
}
