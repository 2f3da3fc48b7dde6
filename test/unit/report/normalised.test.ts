import { describe, expect, test } from 'vitest'
import { normalised } from '../../../src/report/text/normalised'

describe('what comes out of other programs is written as one types it', () => {
  test.each([
    ['⾏政复议', '行政复议', 'Kangxi radicals'],
    ['⼀、⼆、⼋、⼗', '一、二、八、十', 'numbers among them'],
    [
      '⻓江镇⻋管所，⻔户⽹站，⻅附件，⺠政',
      '长江镇车管所，门户网站，见附件，民政',
      'the radicals supplement',
    ],
    ['㇐、总体情况', '一、总体情况', 'a stroke'],
    ['\uF9DC\uF92C\uFA0C', '隆郎兀', 'compatibility ideographs'],
    ['\u{2F800}', '丽', 'compatibility ideographs beyond the basic plane'],
    ['e\u0301', 'é', 'a letter and its accent'],
    ['2024\u00A0年\u20091\u202F月\u2003', '2024 年 1 月 ', 'spaces of other widths'],
    ['张\u3000三', '张\u3000三', 'the full-width space, which is meant'],
    ['\uFEFF公\u200B开\u2060信\u00AD息', '公开信息', 'what has no width'],
    ['\u202A12\u202C件\u2066\u2069\u200E\u200F\u061C', '12件', 'marks of direction'],
    ['公\u0000\u0007\u007F\u0090开\uFFFC', '公开', 'controls and stand-ins of objects'],
    ['上\v下\f左\u2028右\u0085', '上\n下\n左\n右\n', 'line breaks of other programs'],
    ['葛\u{E0100}城\uFE00', '葛城', 'selectors of variants'],
    ['公\uFE0F开1\uFE0F', '公开1', 'selectors behind what is no pictograph'],
    ['oﬃce ﬁle', 'office file', 'ligatures of letters'],
  ])('%j is %j: %s', (text, expected) => {
    expect(normalised(text)).toBe(expected)
  })
})

test.each([
  '①②⑳㈠、㎡ m² ％ （２０２４）１２３　“三公”ｱｲｳ Ⅲ ½ №℃ … —— · 〔2019〕60号〓',
  '甲\t乙\r\n丙\n丁',
  '👨\u200D👩\u200D👧 ❤\uFE0F',
  '一丁丂七丄丅丆万丈三上下丌不与丏丐丑㐀\u{20000}\u{2A6D6}',
])('what one types stays, byte by byte: %j', (text) => {
  expect(normalised(text)).toBe(text)
})

test('every Kangxi radical has its ideograph', () => {
  for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
    const one = normalised(String.fromCodePoint(code))
    expect(one, code.toString(16)).toMatch(/^\p{Unified_Ideograph}$/u)
  }
})

test('so has every radical of the supplement but two', () => {
  const without: string[] = []
  for (let code = 0x2e80; code <= 0x2ef3; code += 1)
    if (!/^\p{Unified_Ideograph}$/u.test(normalised(String.fromCodePoint(code))))
      without.push(code.toString(16))
  // one has no ideograph, the other is no character
  expect(without).toEqual(['2e80', '2e9a'])
})

test('a character by itself is read as among foreign ones', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const char = String.fromCharCode(code)
    // half a character, or part of a pictograph
    if (/\p{Surrogate}|\u200D|\uFE0F/u.test(char)) continue
    expect(normalised(`${char}\u200B`), code.toString(16)).toBe(normalised(char))
  }
})

/** Numbers that look random and are the same at each run. */
function* random(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}
const next = random(20_250_120)
const pick = <T>(from: readonly T[]): T => from[Math.floor(next.next().value * from.length)] as T
const RANGES = [
  [0x20, 0x7e],
  [0x4e00, 0x9fff],
  [0x3001, 0x303f],
  [0xff01, 0xff5e],
  [0x2460, 0x24ff],
] as const
const inRange = ([from, to]: readonly [number, number]): string =>
  String.fromCodePoint(from + Math.floor(next.next().value * (to - from + 1)))
const CURIOUS = [
  [0, 0xff],
  [0x300, 0x36f],
  [0x1100, 0x11ff],
  [0x2000, 0x20ff],
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xfe00, 0xfeff],
  [0xfff0, 0xffff],
  [0x1f300, 0x1f9ff],
  [0x2f800, 0x2fa1f],
  [0xe0000, 0xe01ef],
] as const
const text = (ranges: readonly (readonly [number, number])[]): string =>
  Array.from({ length: 24 }, () => inRange(pick(ranges))).join('')

test('ten thousand random texts: written twice it is the same, and ordinary characters stay', () => {
  for (let i = 0; i < 10_000; i += 1) {
    const ordinary = text(RANGES)
    // 〪 to 〯 are marks behind a character, which NFC puts in order
    expect(normalised(ordinary)).toBe(ordinary.normalize('NFC'))
    const once = normalised(text([...RANGES, ...CURIOUS]))
    expect(normalised(once)).toBe(once)
  }
})
