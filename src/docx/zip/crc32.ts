const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xed_b8_83_20 : rest >>> 1
  return rest
})

/** The CRC-32 of zip files, continued: begin with 0 and hand in what the call for the bytes before returned. */
export function crc32(before: number, bytes: Uint8Array): number {
  let rest = ~before
  // by index: an iterator takes several times as long
  for (let at = 0; at < bytes.length; at += 1)
    rest = (rest >>> 8) ^ (TABLE[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ~rest >>> 0
}
