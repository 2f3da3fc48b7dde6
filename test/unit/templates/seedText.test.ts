import { describe, expect, test } from 'vitest'
import { newDraft, withValue } from '../../../src/report/draft/draft'
import { figuresIn, proseLines } from '../../../src/report/text/prose'
import { type Report, shownAt, titleOf } from '../../../src/report/report'
import { summary } from '../../../src/templates/summary/summary'
import { blanks, fixture, seedText, seedValue } from '../../fixtures/seed'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
}
const plain = (text: string): string => text.replace(/\s/gu, '')
const widened = (text: string): string => text.replace(/[,;:()[\]]/gu, (char) => WIDE[char] ?? char)

/** The seed has no line under its text: 署名 and 成文日期 are left out. */
const counted = summary.figures.filter((figure) => !('optional' in figure))

/** The report as one text: headings, list markers, sentences with their figures. */
function printed(report: Report): string {
  return report.template.sections
    .flatMap(({ level, chapter, heading, place }) => {
      const text = report.draft.sections[place]?.text
      if (level === 0 || !text) return []
      const lines = proseLines(text).map(
        ({ marker, inlines }) =>
          marker +
          inlines
            .map((inline) => (inline.type === 'text' ? inline.text : shownAt(report, inline.attrs.place)))
            .join(''),
      )
      return [chapter ?? '', heading, ...lines]
    })
    .join('\n')
}

/** The report with the seed's own x… typed into every figure. */
function seedReport(): Report {
  let draft = newDraft(summary, 'seed')
  for (const { place, section } of counted) draft = withValue(draft, section, place, seedValue(place))
  return { template: summary, draft }
}

describe('blanks', () => {
  test('the seed has 59, and the fixture numbers each of them once', () => {
    expect(blanks).toHaveLength(fixture.placeholders)
    const numbered = fixture.figures.flatMap(({ placeholders }) => placeholders)
    expect([...numbered].sort((a, b) => a - b)).toEqual(Array.from({ length: 59 }, (_, i) => i + 1))
  })

  test('each is bound to the figure that the fixture gives it', () => {
    const { draft } = seedReport()
    const standing = summary.sections.flatMap(({ place }) => {
      const text = draft.sections[place]?.text
      return text ? figuresIn(text) : []
    })
    // one figure covers the blanks 55 and 56: x月xx日
    const given = Array.from(
      { length: 59 },
      (_, i) => fixture.figures.find(({ placeholders }) => placeholders.includes(i + 1))?.id,
    ).filter((id, i) => !(id === 'trainingDate' && i + 1 === 56))
    expect(standing).toEqual(given)
  })
})

describe('text', () => {
  test('filling every blank with the seed’s own x… gives back the seed', () => {
    const mended = seedText.replace('提供信息数量和质量', '提高信息数量和质量')
    expect(mended).not.toBe(seedText)
    expect(plain(printed(seedReport()))).toBe(plain(widened(mended)))
  })

  test('the title is the unit, the year and the form', () => {
    expect(titleOf(seedReport())).toBe('xx区xxxx年度信息公开政务工作总结报告')
    const draft = newDraft(summary, 'a', { district: '和平区', year: '２０２５' })
    expect(titleOf({ template: summary, draft })).toBe('和平区2025年度信息公开政务工作总结报告')
  })
})
