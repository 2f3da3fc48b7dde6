import { describe, expect, test } from 'vitest'
import { advanceIn } from '../../../../src/pages/lines/advances'
import { type BrokenText, breakLines } from '../../../../src/pages/lines/breakLines'
import { isForbidden, isSpace } from '../../../../src/pages/lines/marks'
import { longReport } from '../../../fixtures/longReport'
import { textOf } from '../../../../src/pages/blocks/block'

/** Lines of 28 characters, two of which the first begins later, if nothing else is said. */
const broken = (text: string, measure = 28, indent = 2): BrokenText =>
  breakLines(text, { measure, indent, tracking: 0, advance: (char) => advanceIn('fang', char) })

/** `~26` stands for 26 characters. */
const spelt = (notation: string): string =>
  notation.replaceAll(/~(\d+)/gu, (_, count: string) => '国'.repeat(Number(count)))

/** Breaks what stands between the bars and shows where it was broken. */
function shown(notation: string, measure?: number, indent?: number): string {
  const text = spelt(notation).replaceAll('|', '')
  return broken(text, measure, indent)
    .lines.map(({ from, to }) => text.slice(from, to))
    .join('|')
}

describe('a paragraph is broken where the bars stand', () => {
  test.each([
    ['as any program breaks it: 26 and 28 characters', '~26|~28|~28|国国国'],
    ['a line takes in what fits', '~26|~27。|~20'],
    ['no mark begins a line', '~25|国，~26|国国。'],
    ['no bracket or quotation mark ends a line', '~25|（~26）|国“国”'],
    ['no line ends inside a dash', '~25|——~26|国国'],
    ['an ellipsis begins none', '~26|~27|国……国国'],
    ['two marks in a row take one em and a half', '~20），国国国国|~28|国国'],
    ['three take two', '~18）》，国国国国国国|国国国'],
    ['a mark at the end gives up its half before one character stands alone', '~26|~20《国》、国国，国。'],
    ['a number stands with its unit', '~23，|1234件~25|国国国国'],
    ['a year stands with its 年', '~24，|2025年~25|国国国国'],
    ['a number and its unit part before a line is stretched by 13 %', '~20，12345678|万人次~25|国国国国'],
    [
      'a year and number part behind the bracket before it is stretched by 10 %',
      '~22〔2021〕|30号~26|国国国',
    ],
    ['and stand together where that is not seen', '~25|〔2021〕30号~22|国国国'],
    ['a date stands together where that is hardly seen', '~23，|12月31日~24|国国国'],
    ['else it parts behind its month', '~22，12月|31日~26|国国国国'],
    ['a short name is not parted behind its first character', '~24，|《国国办法》~22|国国国'],
    ['and is, where the line would be stretched', '~22，《政府|公开条例》~23|国国国'],
    ['a word stays whole', '~24|WeChat~24|国国国国'],
    ['an address goes on behind a mark', '~20www.heping.|gov.cn/zwgk/2025/nb/index.html~10'],
    ['an e-mail address too', '~20zwgk@|heping.gov.cn~22|国国国国'],
    ['an address keeps its hyphen from the end of a line', '~20zwgk-heping|-district@heping.gov.cn~10'],
    ['no last line of one character', '~26|~27|国国'],
    ['nor of one with its stop', '~26|~27|国国。'],
    [
      'words of an alphabet part at spaces',
      'Office of Government Information and Public Affairs of Heping |District',
    ],
  ])('%s', (_, notation) => {
    expect(shown(notation)).toBe(spelt(notation))
  })
})

describe('the white of marks', () => {
  const { behind } = broken('他说（《国家》），“‘好’”：2025年——OK')
  const text = '他说（《国家》），“‘好’”：2025年——OK'
  const charsThat = (kind: number): string =>
    Array.from(text)
      .filter((_, i) => behind[i] === kind)
      .join('')
  test('half an em less between two of them', () => expect(charsThat(2)).toBe('（》），“’”'))
  test('less is added in a number or a word', () => expect(charsThat(1)).toBe('202O'))
  test('nothing in a dash', () => expect(charsThat(3)).toBe('—'))
})

describe('whatever the text', () => {
  const mixed = 'ﻣﺮﺣﺒﺎ بالعالم 国 שלום 12.5% '
  const texts: [string, string][] = [
    ['20 000 characters', '为深入贯彻落实《条例》，2025年共公开信息1234条，其中“好”的1.5万条；'.repeat(500)],
    ['no place to break', 'W'.repeat(300)],
    ['a number of 200 digits', '1234567890'.repeat(20)],
    ['marks alone', '，。、；：？！）》”'.repeat(40)],
    ['opening marks alone', '（《“‘'.repeat(60)],
    ['dashes and ellipses', '—'.repeat(77) + '…'.repeat(77)],
    ['writing from the right', mixed.repeat(30)],
    ['spaces alone', ' '.repeat(300)],
    ['wide spaces', '\u3000'.repeat(99)],
    ['marks that combine', `e${'\u0301'.repeat(300)}国`],
    ['characters of two units', '𠮷𠅤字'.repeat(60)],
    ['one character', '国'],
    ['one mark', '。'],
    ['an address of 2000 characters', `https://www.heping.gov.cn/${'zwgk/'.repeat(400)}`],
    ...longReport(4).flatMap((block): [string, string][] =>
      block.kind === 'paragraph' ? [[block.key, textOf(block)]] : [],
    ),
  ]
  test.each(texts)('%s: nothing is lost, no line is too long, none begins with a mark', (_, text) => {
    for (const [measure, indent] of [
      [28, 2],
      [13, 0],
      [0.8, 0],
      [0, 0],
    ] as const) {
      const { lines, behind } = broken(text, measure, indent)
      expect(lines.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
      expect(behind).toHaveLength(text.length)
      lines.forEach((line, i) => {
        const own = text.slice(line.from, line.to)
        expect(own).not.toBe('')
        const room = i === 0 ? measure - indent : measure
        const chars = Array.from(own.trimEnd())
        // a character wider than the line stands by itself
        if (!/^.\p{M}*$/u.test(chars.join(''))) expect(widthOf(text, line, behind)).toBeLessThan(room + 0.021)
        expect(line.gap).toBeLessThanOrEqual(0.3)
        expect(line.gap).toBeGreaterThanOrEqual(0)
      })
      if (measure < 13) continue
      const begun = lines.slice(1).filter(({ from, to }, i) => {
        const before = Array.from(text.slice(lines[i]?.from, lines[i]?.to).trimEnd()).at(-1) ?? ''
        return isForbidden(before, Array.from(text.slice(from, to))[0] ?? '')
      })
      // where there is nothing but marks, some begin lines
      if (/[\p{L}\p{N}]/u.test(text) && !/^(?:https|1234)/u.test(text)) expect(begun).toEqual([])
    }
  })

  /** Width to the eye of a line in ems, as it would be set. */
  function widthOf(
    text: string,
    { from, to, gap, cutStart, cutEnd }: BrokenText['lines'][number],
    behind: Uint8Array,
  ): number {
    let width = cutStart ? -0.5 : 0
    let before = ''
    const end = from + text.slice(from, to).trimEnd().length
    let at = from
    for (const char of text.slice(from, end)) {
      const last = at + char.length >= end
      const collapsed = isSpace(char) && (before === '' || isSpace(before))
      if (!collapsed && !/\p{M}/u.test(char)) width += advanceIn('fang', char)
      if (last && cutEnd) width -= 0.5
      if (!last) width += isSpace(char) ? 0 : gap * ([1, 0.25, 1, 0][behind[at] ?? 0] ?? 0)
      if (!last && behind[at] === 2) width -= 0.5
      at += char.length
      before = char
    }
    return width
  }
})

test('the same lines for a paragraph whatever follows it on the page, and in time by its length', () => {
  const unit = '共公开信息1234条，其中《办法》解读56件。'
  let asked = 0
  const count = (times: number): number => {
    asked = 0
    breakLines(unit.repeat(times), {
      measure: 28,
      indent: 2,
      tracking: 0,
      advance: (char) => {
        asked += 1
        return advanceIn('fang', char)
      },
    })
    return asked
  }
  expect(count(1000)).toBe(10 * count(100))
})
