import { describe, expect, test } from 'vitest'
import { outline } from '../../../src/pages/outline'
import { textOf } from '../../../src/pages/blocks/block'
import { figureAt, type Report, shownAt, typedAt } from '../../../src/report/report'
import { proseLines } from '../../../src/report/text/prose'
import { withChanges } from '../../../src/returned/applyChanges'
import { findChanges } from '../../../src/returned/findChanges'
import type { Change, ReturnedCell, ReturnedDocument } from '../../../src/returned/model'
import { formOf } from '../../../src/templates/index'
import { completeReport } from '../../fixtures/completeReport'
import { huaianReport } from '../../fixtures/huaianReport'

/** The report as it leaves: each printed line a paragraph, each table a table. */
const copyOf = (report: Report): ReturnedDocument =>
  outline(report).flatMap((block): ReturnedDocument => {
    if (block.kind === 'table')
      return [
        {
          kind: 'table',
          rows: [...block.head, ...block.body].map((row) =>
            row.map(({ text, columns, rows }) => ({ text, columns, rows })),
          ),
        },
      ]
    if (block.kind === 'title') return block.lines.map((text) => ({ kind: 'paragraph', text, bold: [] }))
    return [{ kind: 'paragraph', text: textOf(block), bold: [] }]
  })
/** The copy with words replaced wherever they stand, or only the first time. */
function replaced(copy: ReturnedDocument, from: string, to: string, most = Infinity): ReturnedDocument {
  let done = 0
  return copy.map((block) => {
    if (block.kind === 'table' || !block.text.includes(from) || done >= most) return block
    done += 1
    return { ...block, text: block.text.replace(from, to) }
  })
}
const words = (changes: readonly Change[]): string[] =>
  changes.map((change) => {
    switch (change.kind) {
      case 'figure':
        return `${change.label}: ${change.before} → ${change.after}${change.others.map(({ shown, count }) => `, ${count} × ${shown}`).join('')}`
      case 'heading':
        return `# ${change.heading}`
      case 'paragraph':
        return change.stretches
          .map(({ kind, text }) => (kind === 'same' ? '' : `${kind === 'gone' ? '-' : '+'}${text}`))
          .join('')
    }
  })
const after = (report: Report, changes: readonly Change[]): Report => {
  const draft = withChanges(report, changes)
  const template = formOf(draft)
  if (!template) throw new RangeError('no form')
  return { template, draft }
}

const report = completeReport()
const copy = copyOf(report)
const received = shownAt(report, 'requestsReceived')

describe('a copy that was not changed', () => {
  test.each([
    ['the summary', report],
    ['the statutory form with its tables', huaianReport()],
  ])('of %s brings no change', (_, one) => {
    const found = findChanges(one, copyOf(one))
    expect(found.changes).toEqual([])
    expect(found.notes).toEqual([])
    expect(found.likeness).toBe(1)
  })

  test('brings none either where a program put blanks at the ends', () => {
    const spaced = copy.map((block) =>
      block.kind === 'table' ? block : { ...block, text: ` ${block.text}　` },
    )
    expect(findChanges(report, spaced).changes).toEqual([])
  })
})

describe('a number', () => {
  test('that was changed everywhere changes the figure', () => {
    const found = findChanges(report, replaced(copy, received, '3119'))
    expect(words(found.changes)).toEqual([`受理公开申请件数: ${received} → 3119`])
    const next = after(report, found.changes)
    expect(typedAt(next, 'requestsReceived')).toBe('3119')
    expect(outline(next).map(textOf).join('\n')).toContain('3119')
  })

  test('or a word of a figure is found where it is part of a longer word, as a program without controls gives it', () => {
    const place = 'docCodePrefix'
    const found = findChanges(
      report,
      replaced(replaced(copy, '沈和政发', '沈平政发'), '沈和政办发', '沈平政办发'),
    )
    expect(words(found.changes)).toEqual([`${figureAt(report.template, place).label}: 沈和 → 沈平`])
  })

  test('that was changed in one of two places is shown with what the other says', () => {
    const place = 'year'
    const shown = shownAt(report, place)
    const stated = outline(report).filter(
      (block) => block.kind === 'paragraph' && block.runs.some(({ figure }) => figure === place),
    )
    if (stated.length < 2) throw new RangeError('the year stands once')
    const found = findChanges(report, replaced(copy.slice(), `${shown}年`, '2031年', 3))
    const change = found.changes.find((one) => one.kind === 'figure' && one.figure === place)
    expect(change).toMatchObject({ after: '2031' })
    expect(change?.kind === 'figure' && change.others.some(({ shown: other }) => other === shown)).toBe(true)
  })

  test('in a table is the figure of its cell', () => {
    const statutory = huaianReport()
    const swapped = (cell: ReturnedCell): ReturnedCell =>
      cell.text === '2900' ? { ...cell, text: '2901' } : cell
    const tables = copyOf(statutory).map((block): ReturnedDocument[number] =>
      block.kind === 'table' ? { kind: 'table', rows: block.rows.map((row) => row.map(swapped)) } : block,
    )
    const found = findChanges(statutory, tables)
    for (const change of found.changes) {
      expect(change).toMatchObject({ kind: 'figure', after: '2901' })
      if (change.kind === 'figure') expect(figureAt(statutory.template, change.figure).cell).toBe(true)
    }
    expect(typedAt(after(statutory, found.changes), 'new_total')).toBe(typedAt(statutory, 'new_total'))
  })
})

describe('words', () => {
  const block = outline(report).find(
    (one) => one.kind === 'paragraph' && one.runs.filter(({ figure }) => figure).length >= 2,
  )
  if (block?.kind !== 'paragraph') throw new RangeError('no paragraph with two figures')
  const [section = '', line = ''] = block.key.split('.')
  const text = textOf(block)

  test('that were rewritten keep the figures between them', () => {
    const from = block.runs.find(({ figure, text: own }) => !figure && own.length > 4)?.text ?? ''
    const found = findChanges(report, replaced(copy, text, text.replace(from, `据统计，${from}`)))
    expect(found.changes).toHaveLength(1)
    const [change] = found.changes
    expect(change).toMatchObject({ kind: 'paragraph', section, lost: [] })
    const next = after(report, found.changes)
    const places = (one: Report): string[] =>
      proseLines(one.draft.sections[section]?.text ?? { type: 'doc', content: [] })[
        Number(line)
      ]?.inlines.flatMap((inline) => (inline.type === 'figure' ? [inline.attrs.place] : [])) ?? []
    expect(places(next)).toEqual(places(report))
    expect(outline(next).map(textOf)).toContain(text.replace(from, `据统计，${from}`))
    expect(findChanges(next, replaced(copy, text, text.replace(from, `据统计，${from}`))).changes).toEqual([])
  })

  test('and a number in one paragraph are one decision, which takes both', () => {
    const figure = block.runs.find((run) => run.figure && /^\d{3,}$/u.test(run.text))
    if (!figure?.figure) throw new RangeError('no number in the paragraph')
    const next = text.replace(figure.text, '987654').replace(/。$/u, '，成效明显。')
    const found = findChanges(report, replaced(copy, text, next))
    expect(found.changes).toMatchObject([
      { kind: 'paragraph', figures: [{ figure: figure.figure, after: '987654' }] },
    ])
    const taken = after(report, found.changes)
    expect(typedAt(taken, figure.figure)).toBe('987654')
    expect(outline(taken).map(textOf).join('\n')).toContain('成效明显')
  })

  test('that were removed and added', () => {
    const gone = copy.filter((one) => one.kind === 'table' || one.text !== text)
    const found = findChanges(report, gone)
    expect(words(found.changes)).toEqual([`-${text}`])
    expect(outline(after(report, found.changes)).map(textOf)).not.toContain(text)

    const more = copy.flatMap((one) =>
      one.kind === 'paragraph' && one.text === text
        ? [one, { kind: 'paragraph' as const, text: '新增的一段话，写在后面。', bold: [] }]
        : [one],
    )
    const added = findChanges(report, more)
    expect(words(added.changes)).toEqual(['+新增的一段话，写在后面。'])
    const lines = outline(after(report, added.changes)).map(textOf)
    expect(lines[lines.indexOf(text) + 1]).toBe('新增的一段话，写在后面。')
  })

  test('with a figure left out say which', () => {
    const run = block.runs.find(({ figure }) => figure)
    const found = findChanges(report, replaced(copy, text, text.replace(run?.text ?? '', '若干')))
    const change = found.changes.find(({ kind }) => kind === 'paragraph')
    const label = figureAt(report.template, run?.figure ?? '').label
    const changed = found.changes.find((one) => one.kind === 'figure')
    // 若干 stands where the value stood: it is told as another value of the figure, or the figure as lost
    expect(
      change?.kind === 'paragraph' ? change.lost : [changed?.kind === 'figure' ? changed.label : ''],
    ).toContain(label)
  })
})

describe('headings, notes and foreign documents', () => {
  test('a heading that was changed renames its section', () => {
    const found = findChanges(report, replaced(copy, '（五）政务公开工作培训情况', '（五）培训情况'))
    expect(words(found.changes)).toEqual(['# （五）培训情况'])
    expect(outline(after(report, found.changes)).map(textOf)).toContain('（五）培训情况')
  })

  test('a title is told, and not taken over', () => {
    const title = outline(report)[0]
    const [line = ''] = title?.kind === 'title' ? title.lines : []
    const found = findChanges(report, replaced(copy, line, `${line}（稿）`))
    expect(found.changes).toEqual([])
    expect(found.notes).toHaveLength(1)
  })

  test('another report is hardly like this one', () => {
    expect(findChanges(report, copyOf(huaianReport())).likeness).toBeLessThan(0.4)
    expect(findChanges(report, []).likeness).toBe(0)
  })

  test('a comment stands beside its sentence', () => {
    const comments = [{ author: '局长', day: '', text: '请核对', done: false, answers: [] }]
    const commented = (block: ReturnedDocument[number]): ReturnedDocument[number] =>
      block.kind === 'paragraph' && block.text.includes(received) ? { ...block, comments } : block
    const found = findChanges(report, copy.map(commented))
    expect(found.comments[0]).toMatchObject({ author: '局长', text: '请核对', section: 'requests' })
    expect(found.comments[0]?.sentence).toContain(received)
  })
})
