import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture as bytes of red, green and blue. */
interface Pixels {
  width: number
  height: number
  rgb: Uint8Array
}

/** The same picture in at most 256 colours, as a PNG of about a third of the bytes. Takes a browser's screenshot. */
export function palettePng(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png)
  const { palette, indexes } = reduce(rgb)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // eight bits each, by palette
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function decode(png: Buffer): Pixels {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const kind = png.readUInt8(25)
  if (png.readUInt8(24) !== 8 || (kind !== 2 && kind !== 6)) throw new RangeError(`a PNG of kind ${kind}`)
  const step = kind === 2 ? 3 : 4
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width * step, height, step)
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rgb.set(raw.subarray(pixel * step, pixel * step + 3), pixel * 3)
  return { width, height, rgb }
}

/** The bytes of the rows, which a PNG holds as differences to what is left, above or both. */
function unfiltered(data: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < step ? 0 : (out[at - step] ?? 0)
      const up = y === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = x < step || y === 0 ? 0 : (out[at - stride - step] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** A palette in which each colour of the picture has a near one, and for each pixel the nearest of them. */
function reduce(rgb: Uint8Array): { palette: Uint8Array; indexes: Uint8Array } {
  const counts = new Map<number, number>()
  const colours = Array.from({ length: rgb.length / 3 }, (_, pixel) => {
    const colour =
      ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
    return colour
  })
  const byUse = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  let kept = byUse
  for (let apart = 2; kept.length > 256; apart += 1) kept = spread(byUse, apart)
  const nearest = new Map(byUse.map((colour) => [colour, nearestOf(kept, colour)]))
  return {
    palette: Uint8Array.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    indexes: Uint8Array.from(colours, (colour) => nearest.get(colour) ?? 0),
  }
}

/** The commonest colours that are this far apart, so that a rare hue keeps its place beside many greys. */
function spread(byUse: readonly number[], apart: number): number[] {
  const kept: number[] = []
  for (const colour of byUse) {
    if (kept.every((other) => distance(other, colour) >= apart ** 2)) kept.push(colour)
    if (kept.length > 256) break
  }
  return kept
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

const nearestOf = (kept: readonly number[], colour: number): number =>
  kept.reduce((best, other, i) => (distance(other, colour) < distance(kept[best] ?? 0, colour) ? i : best), 0)
