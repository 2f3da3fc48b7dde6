/** Preference for a `cmap` encoding, -1 for one that is not read: full Unicode before the Basic Multilingual Plane. */
function rankOf(platform: number, encoding: number): number {
  if (platform === 3 && encoding === 10) return 3
  if (platform === 0 && encoding >= 3 && encoding <= 4) return 2
  if (platform === 3 && encoding === 1) return 1
  return platform === 0 && encoding < 3 ? 0 : -1
}

function readGroups(map: Map<number, number>, table: DataView, at: number): void {
  const count = table.getUint32(at + 12)
  for (let i = 0; i < count; i += 1) {
    const group = at + 16 + 12 * i
    const first = table.getUint32(group)
    const last = table.getUint32(group + 4)
    const glyph = table.getUint32(group + 8)
    for (let char = first; char <= last; char += 1) map.set(char, glyph + char - first)
  }
}

function readSegments(map: Map<number, number>, table: DataView, at: number): void {
  const size = table.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const offsets = deltas + size
  for (let i = 0; i < size; i += 2) {
    const first = table.getUint16(starts + i)
    const last = Math.min(table.getUint16(ends + i), 0xfffe)
    const delta = table.getUint16(deltas + i)
    const offset = table.getUint16(offsets + i)
    for (let char = first; char <= last; char += 1) {
      const listed = offset === 0 ? char : table.getUint16(offsets + i + offset + 2 * (char - first))
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) map.set(char, glyph)
    }
  }
}

/**
 * Glyph by code point, from the preferred encoding of a `cmap` table; reads formats 4 and 12. Glyph 0 is left out.
 * Empty when there is no such encoding.
 */
export function readCmap(table: DataView): Map<number, number> {
  let best = { rank: -1, at: 0 }
  const count = table.getUint16(2)
  for (let i = 0; i < count; i += 1) {
    const entry = 4 + 8 * i
    const rank = rankOf(table.getUint16(entry), table.getUint16(entry + 2))
    if (rank > best.rank) best = { rank, at: table.getUint32(entry + 4) }
  }
  const map = new Map<number, number>()
  if (best.rank < 0) return map
  const format = table.getUint16(best.at)
  if (format === 12) readGroups(map, table, best.at)
  else if (format === 4) readSegments(map, table, best.at)
  return map
}
