/**
 * The sRGB profile (IEC 61966-2-1) that defines the file's colours: a display profile of ICC version 2.1, computed here
 * from the standard's numbers, so that no profile file of a third party is needed. Its curve has 256 points.
 */

/** Matrix from linear sRGB to XYZ as ICC profiles have it: adapted to the white D50 by Bradford's method. */
const RED = [0.436_074_7, 0.222_504_5, 0.013_932_2] as const
const GREEN = [0.385_064_9, 0.716_878_6, 0.097_104_5] as const
const BLUE = [0.143_080_4, 0.060_616_9, 0.714_173_3] as const
const D50 = [0.9642, 1, 0.8249] as const

const POINTS = 256
const HEADER = 128
/** A fixed day for each profile: the same draft has to give the same file. */
const DAY = [2026, 1, 1, 0, 0, 0] as const

/** IEC 61966-2-1: light of a channel's value, both from 0 to 1. */
const light = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0))
const u16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff]
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)]
/** Signed numbers with 16 bits after the point. */
const fixed = (values: readonly number[]): number[] =>
  values.flatMap((value) => u32(Math.round(value * 0x10000)))

const zeros = (length: number): number[] => Array<number>(length).fill(0)
const xyz = (values: readonly number[]): number[] => [...ascii('XYZ '), ...zeros(4), ...fixed(values)]

function description(text: string): number[] {
  const said = [...ascii(text), 0]
  // no Unicode text, no text for Macintosh scripts
  return [...ascii('desc'), ...zeros(4), ...u32(said.length), ...said, ...zeros(4 + 4 + 2 + 1 + 67)]
}

function curve(): number[] {
  const points = Array.from({ length: POINTS }, (_, i) => Math.round(light(i / (POINTS - 1)) * 0xffff))
  return [...ascii('curv'), ...zeros(4), ...u32(POINTS), ...points.flatMap(u16)]
}

/** The profile's name, by which output intents name it too. */
export const SRGB_NAME = 'sRGB IEC61966-2.1'

/** The bytes of the ICC profile. */
export function srgbProfile(): Uint8Array {
  const tone = curve()
  const tags: readonly (readonly [tag: string, data: readonly number[]])[] = [
    ['desc', description(SRGB_NAME)],
    ['cprt', [...ascii('text'), ...zeros(4), ...ascii('Public domain'), 0]],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone],
  ]
  const data: number[] = []
  const places = new Map<readonly number[], number>()
  const start = HEADER + 4 + 12 * tags.length
  const index = tags.flatMap(([tag, content]) => {
    // channels with one curve share it
    const at = places.get(content) ?? start + data.length
    if (!places.has(content)) {
      places.set(content, at)
      data.push(...content, ...zeros(-content.length & 3))
    }
    return [...ascii(tag), ...u32(at), ...u32(content.length)]
  })
  const header = [
    ...u32(start + data.length),
    ...zeros(4),
    ...u32(0x02100000),
    ...ascii('mntrRGB XYZ '),
    ...DAY.flatMap(u16),
    ...ascii('acsp'),
    // platform, flags, maker, model, attributes, perceptual intent
    ...zeros(28),
    ...fixed(D50),
  ]
  return new Uint8Array([...header, ...zeros(HEADER - header.length), ...u32(tags.length), ...index, ...data])
}
