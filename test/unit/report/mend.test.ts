import { expect, test } from 'vitest'
import type { Mend } from '../../../src/report/mend/mend'
import { mendedText } from '../../../src/report/mend/mendedText'
import { withMends } from '../../../src/report/mend/withMends'
import { figuresIn, plainLines, type ProseDoc, type ProseItem } from '../../../src/report/text/prose'
import { typedAt } from '../../../src/report/report'
import { lawReport } from '../checks/statutoryReports'

const words = (line: number, from: number, was: string, put: string) =>
  ({ kind: 'words', section: 'overview', line, from, to: from + was.length, was, put }) as const
const mend = (...changes: Mend['changes']): Mend => ({ label: '改正', changes })
const report = lawReport(
  { new_total: '119', year: '2025' },
  { overview: ['2024年，截止2024年底公开12条。', '第二段。'] },
)
const linesOf = (draft: (typeof report)['draft']): readonly string[] => {
  const text = draft.sections['overview']?.text
  return text ? plainLines(text) : []
}

test('words of one paragraph are replaced, whatever their lengths and order', () => {
  const draft = withMends(report, [
    mend(words(0, 0, '2024', '二〇二五')),
    mend(words(0, 6, '截止', '截至'), words(0, 8, '2024', '2025')),
    mend(words(1, 2, '段', '')),
  ])
  expect(linesOf(draft)).toEqual(['二〇二五年，截至2025年底公开12条。', '第二。'])
})

test('what was rewritten meanwhile is kept, and nothing is changed where nothing stands', () => {
  const stale = [mend(words(0, 0, '2023', '2025')), mend(words(7, 0, '2024', '2025'))]
  expect(withMends(report, stale)).toBe(report.draft)
  const value = { kind: 'value', figure: 'new_total', was: '118', put: '120' } as const
  expect(withMends(report, [mend(value)])).toBe(report.draft)
})

test('of two mends of the same words one is made', () => {
  const both = [mend(words(0, 0, '2024年', '2025年')), mend(words(0, 2, '24年', '25年'))]
  expect(linesOf(withMends(report, both))[0]).toBe('2025年，截止2024年底公开12条。')
})

test('a number becomes a figure, and a figure gets another value', () => {
  const figure = {
    kind: 'figure',
    section: 'overview',
    line: 0,
    from: 16,
    to: 18,
    was: '12',
    figure: 'new_total',
  } as const
  const value = { kind: 'value', figure: 'new_total', was: '119', put: '120' } as const
  const draft = withMends(report, [mend(figure), mend(value)])
  const text = draft.sections['overview']?.text
  expect(text && figuresIn(text)).toEqual(['new_total'])
  expect(linesOf(draft)[0]).toBe('2024年，截止2024年底公开\uFFFC条。')
  expect(typedAt({ template: report.template, draft }, 'new_total')).toBe('120')
})

test('bold type, figures and lists around stay', () => {
  const item = (text: string): ProseItem => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const text: ProseDoc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲2024', marks: [{ type: 'bold' }] },
          { type: 'figure', attrs: { place: 'new_total' } },
          { type: 'text', text: '件。' },
        ],
      },
      { type: 'orderedList', attrs: { marker: '一是' }, content: [item('一项'), item('截止目前')] },
    ],
  }
  const mended = mendedText(text, [
    { line: 0, from: 3, to: 5, was: '24', put: '25' },
    { line: 2, from: 0, to: 2, was: '截止', put: '截至' },
  ])
  expect(mended.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: '甲2025', marks: [{ type: 'bold' }] },
      { type: 'figure', attrs: { place: 'new_total' } },
      { type: 'text', text: '件。' },
    ],
  })
  expect(plainLines(mended)).toEqual(['甲2025\uFFFC件。', '一项', '截至目前'])
})
