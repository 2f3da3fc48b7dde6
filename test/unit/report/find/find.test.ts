import { describe, expect, test } from 'vitest'
import { find, spokenOf } from '../../../../src/report/find/find'
import { withReplaced } from '../../../../src/report/find/replace'
import { withText, withValue } from '../../../../src/report/draft/draft'
import { type Report, shownAt, typedAt } from '../../../../src/report/report'
import { plainLines, type ProseDoc } from '../../../../src/report/text/prose'
import { starterProse } from '../../../../src/report/text/starter'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'

const LOOSE = { cases: false, widths: false }
const EXACT = { cases: true, widths: true }
const REQUESTS = 'requests'

/** The complete report with another text in the section on requests. */
function withSentence(sentence: string): Report {
  const { template, draft } = completeReport()
  return { template, draft: withText(draft, REQUESTS, starterProse([sentence])) }
}
const textOf = ({ draft }: Pick<Report, 'draft'>): string =>
  plainLines(draft.sections[REQUESTS]?.text ?? starterProse([])).join('\n')
const seen = (report: Report, query: string, options = LOOSE): string[] =>
  find(report, query, options).map(({ line, from, to }) => spokenOf(line).slice(from, to))
const inText = (report: Report, query: string) =>
  find(report, query, LOOSE).filter(({ line }) => line.section === REQUESTS && line.kind === 'text')

describe('find', () => {
  test('a phrase is found across a figure, however blanks are typed', () => {
    const report = withSentence('全年受理申请{requestsReceived}件。')
    expect(inText(report, '申请63件')).toHaveLength(1)
    expect(inText(report, '申请 63 件')).toHaveLength(1)
    expect(inText(report, '申请６３件')).toHaveLength(1)
    expect(inText(report, '申请64件')).toHaveLength(0)
  })

  test('letters and widths are the same unless they are to differ', () => {
    const report = withSentence('政务App，办理ＡＰＰ。')
    expect(seen(report, 'app')).toEqual(['App', 'ＡＰＰ'])
    expect(seen(report, 'App', { cases: true, widths: false })).toEqual(['App'])
    expect(seen(report, 'app', { cases: false, widths: true })).toEqual(['App'])
    expect(seen(report, 'ＡＰＰ', EXACT)).toEqual(['ＡＰＰ'])
    expect(seen(report, ',办理')).toEqual(['，办理'])
  })

  test('a blank figure is no word: what stands around it is no phrase', () => {
    const { template, draft } = withSentence('全年受理申请{requestsReceived}件。')
    const blank = withValue(draft, REQUESTS, 'requestsReceived', '')
    expect(inText({ template, draft: blank }, '申请件')).toHaveLength(0)
    expect(inText({ template, draft: blank }, '_')).toHaveLength(0)
  })

  test('headings, fields, and labels and cells of tables are found in the order of the report', () => {
    const kinds = (report: Report, query: string): string[] => [
      ...new Set(find(report, query, LOOSE).map(({ line }) => line.kind)),
    ]
    expect(kinds(completeReport(), '和平区')).toContain('value')
    expect(kinds(completeReport(), '依申请公开')).toContain('heading')
    expect(kinds(huaianReport(), '自然人')).toContain('label')
    expect(kinds(huaianReport(), '0')).toContain('value')
  })

  test('nothing, and blanks alone, are found nowhere', () => {
    expect(seen(completeReport(), '')).toEqual([])
    expect(seen(completeReport(), '  ')).toEqual([])
  })
})

describe('replace', () => {
  test('words are replaced in every paragraph, bold stays bold, and nothing else changes', () => {
    const { template, draft } = completeReport()
    const text: ProseDoc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '信箱收' },
            { type: 'text', text: '信件', marks: [{ type: 'bold' }] },
            { type: 'text', text: '，信箱办信件。' },
          ],
        },
      ],
    }
    const report = { template, draft: withText(draft, REQUESTS, text) }
    const { draft: next, done } = withReplaced(report, inText(report, '信件'), '来信')
    expect(done).toBe(2)
    expect(next.sections[REQUESTS]?.text?.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '信箱收' },
        { type: 'text', text: '来信', marks: [{ type: 'bold' }] },
        { type: 'text', text: '，信箱办' },
        { type: 'text', text: '来信' },
        { type: 'text', text: '。' },
      ],
    })
    const across = withReplaced(report, inText(report, '收信件，信箱'), '收、')
    expect(textOf(across)).toBe('信箱收、办信件。')
  })

  test('a number is replaced as the value of its figure, wherever that stands, once', () => {
    const report = withSentence('受理{requestsReceived}件，答复{requestsReceived}件。')
    const hits = inText(report, '63')
    expect(hits).toHaveLength(2)
    const { draft, done } = withReplaced(report, hits, '65')
    expect(done).toBe(2)
    expect(typedAt({ ...report, draft }, 'requestsReceived')).toBe('65')
    expect(textOf({ draft })).toBe(textOf(report))
    expect(shownAt({ ...report, draft }, 'requestsReceived')).toBe('65')
  })

  test('a value that is none of its kind is refused with the sentence of its kind, and nothing changes', () => {
    const report = withSentence('受理{requestsReceived}件。')
    const { draft, done, left, reasons } = withReplaced(report, inText(report, '63'), '许多')
    expect(draft).toBe(report.draft)
    expect([done, left]).toEqual([0, 1])
    expect(reasons[0]).toContain('“许多”')
  })

  test('over a figure only the words change, if the new words keep its value', () => {
    const report = withSentence('全年受理申请{requestsReceived}件。')
    const hits = inText(report, '受理申请63件')
    const { draft } = withReplaced(report, hits, '收到申请63条')
    expect(textOf({ draft })).toBe('全年收到申请\uFFFC条。')
    expect(typedAt({ ...report, draft }, 'requestsReceived')).toBe('63')
    for (const words of ['收到申请64条', '收到申请条', '收到申请163条', '收到申请6条3']) {
      const refused = withReplaced(report, hits, words)
      expect(refused.draft).toBe(report.draft)
      expect(refused.reasons[0]).toContain('“63”是数据项')
    }
    expect(textOf(withReplaced(report, hits, '63'))).toBe('全年\uFFFC。')
    expect(textOf(withReplaced(report, inText(report, '63件'), '共63件'))).toBe('全年受理申请共\uFFFC件。')
  })

  test('the middle of a number takes no words', () => {
    const report = withSentence('全年受理申请{requestsReceived}件。')
    expect(withReplaced(report, inText(report, '3件'), '约3件').draft).toBe(report.draft)
    expect(textOf(withReplaced(report, inText(report, '3件'), '3条'))).toBe('全年受理申请\uFFFC条。')
  })

  test('what the form prescribes stays and says so; a heading of one’s own becomes another', () => {
    const table = huaianReport()
    const label = find(table, '自然人', LOOSE).filter(({ line }) => line.kind === 'label')
    const refused = withReplaced(table, label, '个人')
    expect(refused.draft).toBe(table.draft)
    expect(refused.reasons[0]).toContain('固定的文字，不能替换')
    const fixed = find(table, '总体情况', LOOSE).filter(({ line }) => line.kind === 'heading')
    expect(withReplaced(table, fixed, '总的情况').reasons[0]).toContain('不能改名')

    const report = completeReport()
    const heading = find(report, '回应社会关切', LOOSE).filter(({ line }) => line.kind === 'heading')
    const { draft, done } = withReplaced(report, heading, '回应群众关切')
    expect(done).toBe(heading.length)
    expect(draft.form?.sections.map((one) => one.heading)).toContain('（三）回应群众关切情况')
  })

  test('all at once: words, values and headings together, what is refused left out', () => {
    const report = completeReport()
    const hits = find(report, '公开', LOOSE)
    const { draft, done, left } = withReplaced(report, hits, '公示')
    expect(done + left).toBe(hits.length)
    const now: Report = { template: draft.form ?? report.template, draft }
    expect(find(now, '公开', LOOSE)).toHaveLength(left)
    expect(find(now, '公示', LOOSE).length).toBeGreaterThanOrEqual(done)
  })
})
