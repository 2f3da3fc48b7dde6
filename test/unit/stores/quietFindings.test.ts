import { expect, test } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import type { Finding } from '../../../src/checks/findings/finding'
import { quietFindings } from '../../../src/stores/quietFindings'
import type { Report } from '../../../src/report/report'
import { lawReport } from '../checks/statutoryReports'

const base = { severity: 'error', sentence: '', about: '', basis: '' } as const
const cell = (id: string, figure: string): Finding => ({
  ...base,
  id,
  target: { kind: 'figure', section: 'requests', figure },
  figures: [figure],
})
const text = (id: string, line: number): Finding => ({
  ...base,
  id,
  target: { kind: 'text', section: 'overview', line, from: 0, to: 1 },
  figures: [],
})
function desk() {
  const report = shallowRef<Report | null>(lawReport({}, { overview: ['收到{new_total}件。', '第二段。'] }))
  const all = shallowRef<readonly Finding[]>([cell('old', 'new_total')])
  const focused = shallowRef<{ figure: string } | null>(null)
  const quiet = quietFindings(report, all, focused)
  return { report, all, focused, quiet, ids: () => quiet.spoken.value.map(({ id }) => id) }
}

test('of a figure that is typed into only what was told before is told, until it is left', async () => {
  const { all, focused, quiet, ids } = desk()
  focused.value = { figure: 'new_total' }
  quiet.typesFigure('new_total')
  all.value = [
    cell('old', 'new_total'),
    cell('new', 'new_total'),
    cell('other', 'total_total'),
    text('near', 0),
    text('far', 1),
  ]
  // the first paragraph states the figure
  expect(ids()).toEqual(['old', 'other', 'far'])
  focused.value = { figure: 'total_total' }
  await nextTick()
  expect(ids()).toEqual(['old', 'new', 'other', 'near', 'far'])
})

test('of a paragraph nothing new is told while it is typed into; the next paragraph lets it speak', () => {
  const { all, quiet, ids } = desk()
  quiet.caret.value = { section: 'overview', line: 1 }
  quiet.typesText('overview')
  all.value = [text('here', 1), text('there', 0)]
  expect(ids()).toEqual(['there'])
  quiet.caret.value = { section: 'overview', line: 0 }
  expect(ids()).toEqual(['here', 'there'])
})

test('a figure that is filled by a command, without the cursor in it, is told at once', () => {
  const { all, quiet, ids } = desk()
  quiet.typesFigure('new_total')
  all.value = [cell('new', 'new_total')]
  expect(ids()).toEqual(['new'])
})
