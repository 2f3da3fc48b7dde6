import { describe, expect, test } from 'vitest'
import { textOf } from '../../../src/pages/blocks/block'
import { outline } from '../../../src/pages/outline'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { type Report, typedAt, withValues } from '../../../src/report/report'
import { ownReport } from '../../../src/report/structure/ownForm'
import type { Figure, TableRow, Template } from '../../../src/report/template/template'
import { proseLines, type ProseDoc } from '../../../src/report/text/prose'
import { withChanges } from '../../../src/returned/applyChanges'
import { findChanges } from '../../../src/returned/findChanges'
import type {
  ReturnedCell,
  ReturnedDocument,
  ReturnedParagraph,
  ReturnedTable,
} from '../../../src/returned/model'
import { reportAsReturned } from '../../../src/returned/draft/reportAsReturned'
import { formOf } from '../../../src/templates/index'
import { statutory } from '../../../src/templates/statutory/statutory'
import { completeReport } from '../../fixtures/completeReport'
import { huaianReport } from '../../fixtures/huaianReport'
import { village } from '../../fixtures/village/village'

const line = (text: string): ReturnedParagraph => ({ kind: 'paragraph', text, bold: [] })
/** As a program that loses the controls gives it back. */
const untagged = (report: Report): ReturnedDocument =>
  reportAsReturned(report).map((block): ReturnedDocument[number] =>
    block.kind === 'paragraph' ? line(block.text) : block,
  )
const behind = (
  copy: ReturnedDocument,
  text: string,
  ...more: readonly ReturnedParagraph[]
): ReturnedDocument =>
  copy.flatMap((block) => (block.kind === 'paragraph' && block.text === text ? [block, ...more] : [block]))
const after = (report: Report, copy: ReturnedDocument): Report => {
  const draft = withChanges(report, findChanges(report, copy).changes)
  const template = formOf(draft)
  if (!template) throw new RangeError('no form')
  return { template, draft }
}
const list = (...items: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: [
    {
      type: 'orderedList',
      attrs: { marker: '一是' },
      content: items.map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
  ],
})

describe('nothing that came back is lost or taken for something else', () => {
  const blank: Report = { template: statutory, draft: newDraft(statutory, 'd') }

  test('a blank report that was not changed brings no change', () => {
    expect(findChanges(blank, untagged(blank))).toMatchObject({ changes: [], notes: [] })
  })

  test('a copy that left before a number was typed blanks nothing', () => {
    const filled: Report = { ...blank, draft: withValues(blank, new Map([['new_total', '12']])) }
    const found = findChanges(filled, untagged(blank))
    expect(found.changes).toEqual([])
    expect(found.notes.join()).toContain('没有动')
  })

  test('a number that was typed into the line of a blank is the number', () => {
    const report = completeReport()
    const empty: Report = { ...report, draft: withValues(report, new Map([['requestsReceived', '']])) }
    const copy = untagged(empty).map((block) =>
      block.kind === 'paragraph' && block.text.includes('____')
        ? line(block.text.replace('____', '__15__'))
        : block,
    )
    expect(typedAt(after(empty, copy), 'requestsReceived')).toBe('15')
  })

  test('a paragraph under a table is told, for it has no place', () => {
    const report = huaianReport()
    const heading = outline(report).find((block) => block.kind === 'heading' && block.text.startsWith('二、'))
    const found = findChanges(
      report,
      behind(untagged(report), heading ? textOf(heading) : '', line('以上数据含乡镇。')),
    )
    expect(found.changes).toEqual([])
    expect(found.notes.join()).toContain('以上数据含乡镇。')
  })

  test('a prescribed heading is not offered, and a number alone is no other heading', () => {
    const report = huaianReport()
    const swapped = (to: string): ReturnedDocument =>
      untagged(report).map((block) =>
        block.kind === 'paragraph' && block.text === '一、总体情况' ? line(to) : block,
      )
    const renamed = findChanges(report, swapped('一、总体情况及说明'))
    expect(renamed.changes).toEqual([])
    expect(renamed.notes.join()).toContain('规定')
    expect(findChanges(report, swapped('二、总体情况'))).toMatchObject({ changes: [], notes: [] })
  })

  test('a sentence that was moved takes its figure along', () => {
    const report = completeReport()
    const copy = reportAsReturned(report)
    const at = copy.findIndex(
      (block) =>
        block.kind === 'paragraph' && (block.figures ?? []).some(({ place }) => place === 'requestsReceived'),
    )
    const moved = copy[at]
    if (!moved || at < 0) throw new RangeError('the figure stands nowhere')
    const rest = [...copy.slice(0, at), ...copy.slice(at + 1)]
    const next = after(report, [...rest.slice(0, at + 2), moved, ...rest.slice(at + 2)])
    expect(JSON.stringify(next.draft.sections)).toContain('"place":"requestsReceived"')
    expect(outline(next).map(textOf)).toEqual(expect.arrayContaining(outline(report).map(textOf)))
  })

  test('an item that was put into a list is an item of its own', () => {
    const start = completeReport()
    const report: Report = { ...start, draft: withText(start.draft, 'problems', list('甲。', '乙。')) }
    const copy = untagged(report).flatMap((block) => {
      if (block.kind === 'paragraph' && block.text === '一是甲。') return [block, line('二是新的。')]
      return block.kind === 'paragraph' && block.text === '二是乙。' ? [line('三是乙。')] : [block]
    })
    const text = after(report, copy).draft.sections.problems?.text
    expect(
      text &&
        proseLines(text).map(
          ({ marker, inlines }) =>
            `${marker}${inlines.map((one) => (one.type === 'text' ? one.text : '')).join('')}`,
        ),
    ).toEqual(['一是甲。', '二是新的。', '三是乙。'])
  })

  test('words behind a run-in heading stay, and the heading is told', () => {
    const own = ownReport(completeReport())
    const form = {
      ...own.template,
      sections: own.template.sections.map((section) =>
        section.place === 'training'
          ? Object.assign({}, section, { heading: '1.培训方面。', runIn: true as const })
          : section,
      ),
    }
    const report: Report = { template: form, draft: { ...own.draft, form } }
    const printed =
      outline(report)
        .map(textOf)
        .find((text) => text.startsWith('1.培训方面。')) ?? ''
    const changed = printed.replace('1.培训方面。', '1.业务培训：全年共')
    const copy = untagged(report).map((block) =>
      block.kind === 'paragraph' && block.text === printed ? line(changed) : block,
    )
    const found = findChanges(report, copy)
    expect(found.notes.join()).toContain('1.业务培训：')
    const next = withChanges(report, found.changes)
    expect(JSON.stringify(next.sections.training?.text)).toContain('全年共')
  })

  test('tables are known by their labels, wherever they stand', () => {
    const report = huaianReport()
    const tables = untagged(report).filter((block) => block.kind === 'table')
    const opinion: ReturnedDocument[number] = {
      kind: 'table',
      rows: [
        [
          { text: '送审意见', columns: 1, rows: 1 },
          { text: '同意', columns: 1, rows: 1 },
        ],
      ],
    }
    const words = untagged(report).filter((block) => block.kind === 'paragraph')
    const found = findChanges(report, [opinion, ...words, ...tables.slice(1)])
    expect(found.changes).toEqual([])
    expect(found.notes).toHaveLength(2)
  })

  /** A table whose values are long words: 序号, 单位 and 问题. */
  function wordsReport(problems: readonly string[]): Report {
    const rows = problems.map((_, i): TableRow => [
      { kind: 'label', text: String(i + 1), heads: 'rows' },
      { kind: 'label', text: `第${'一二三四五'.charAt(i)}街道`, heads: 'rows' },
      { kind: 'figure', figure: `v_p${i}` },
    ])
    const head = ['序号', '单位', '问题'].map((text) => ({ kind: 'label', text, heads: 'columns' }) as const)
    const template: Template = {
      ...village,
      sections: village.sections.map((section) =>
        section.table
          ? { ...section, table: { name: '问题', widths: [1, 2, 6], head: [head], body: rows } }
          : section,
      ),
      figures: [
        ...village.figures.filter(({ section }) => section !== 'v_table'),
        ...problems.map((_, i): Figure => {
          const label = `问题${i + 1}`
          return { place: `v_p${i}`, section: 'v_table', label, kind: 'text', unit: '', cell: true }
        }),
      ],
      rules: [],
      roles: {},
    }
    const values = Object.fromEntries(problems.map((problem, i) => [`v_p${i}`, problem]))
    return { template, draft: newDraft(template, 'words', { v_name: '东村', v_when: '2025', ...values }) }
  }
  const problems = [
    '公开的时间不够及时，个别月份的财务收支没有在次月十日前张贴',
    '公开栏的内容过于简单，村民反映看不懂支出的用途',
    '网上公开与公开栏的内容不一致，有三处数字对不上，群众意见较大',
  ]
  const shownIn = (report: Report, copy: ReturnedDocument): string[] =>
    findChanges(report, copy).changes.map((change) => (change.kind === 'figure' ? change.after : change.id))

  test('a table of words is known by them where a program loses the controls', () => {
    const report = wordsReport(problems)
    const cell = (text: string): ReturnedCell => ({ text, columns: 1, rows: 1 })
    const withRows = (change: (rows: ReturnedTable['rows']) => ReturnedTable['rows']): ReturnedDocument =>
      untagged(report).map((block) =>
        block.kind === 'table' ? { kind: 'table', rows: change(block.rows) } : block,
      )
    const bare = (rows: ReturnedTable['rows']): ReturnedCell[][] =>
      rows.map((row) => row.map(({ text }) => cell(text)))
    const rewritten = (rows: ReturnedTable['rows']): ReturnedCell[][] =>
      rows.map((row) => row.map(({ text }) => cell(text.replace('看不懂', '不清楚'))))
    const is = '公开栏的内容过于简单，村民反映不清楚支出的用途'
    expect(findChanges(report, withRows(bare))).toMatchObject({ changes: [], notes: [] })
    expect(shownIn(report, withRows(rewritten))).toEqual([is])

    // a row more, and its neighbours are known by their labels
    const more = ['9', '第九街道', '没有公开'].map((text) => cell(text))
    const longer = (rows: ReturnedTable['rows']): ReturnedCell[][] => {
      const all = rewritten(rows)
      all.splice(2, 0, more)
      return all
    }
    expect(shownIn(report, withRows(longer))).toEqual([is])
  })
})
