const FNV_PRIME = 16_777_619
const FNV_START = 2_166_136_261

/** FNV-1a hash of some bytes, 32 bits. */
export function fingerprint(bytes: Uint8Array, start = FNV_START): number {
  let hash = start
  for (const byte of bytes) hash = Math.imul(hash ^ byte, FNV_PRIME)
  return hash >>> 0
}

/** The six capitals before an embedded subset's name; they follow from its bytes. */
export function subsetTag(bytes: Uint8Array): string {
  let rest = fingerprint(bytes)
  let tag = ''
  for (let i = 0; i < 6; i += 1) {
    tag += String.fromCharCode(65 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return tag
}

/** A file's id: 32 hexadecimal digits computed from the fingerprints of its content alone. */
export function fileId(prints: readonly number[]): string {
  const bytes = new Uint8Array(new Uint32Array(prints).buffer)
  const words = [FNV_START, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => fingerprint(bytes, start))
  return words.map((word) => word.toString(16).toUpperCase().padStart(8, '0')).join('')
}
