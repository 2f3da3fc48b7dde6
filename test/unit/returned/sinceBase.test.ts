import { expect, test } from 'vitest'
import { withText } from '../../../src/report/draft/draft'
import { type Report, withValues } from '../../../src/report/report'
import type { ProseDoc } from '../../../src/report/text/prose'
import { findChanges } from '../../../src/returned/findChanges'
import { reportAsReturned } from '../../../src/returned/draft/reportAsReturned'
import { sinceBase } from '../../../src/returned/sinceBase'
import { draftChanges } from '../../../src/returned/draft/draftChanges'
import { blankedNote } from '../../../src/returned/figureChanges'
import { completeReport } from '../../fixtures/completeReport'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, zeros } from '../checks/statutoryReports'

const base = completeReport()
const words = (...lines: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const on = (report: Report, values: Readonly<Record<string, string>>): Report => ({
  ...report,
  draft: withValues(report, new Map(Object.entries(values))),
})
const written = (report: Report, section: string, ...lines: readonly string[]): Report => ({
  ...report,
  draft: withText(report.draft, section, words(...lines)),
})
/** What of a copy is a correction, where the report went on since. */
const corrections = (mine: Report, theirs: Report) =>
  sinceBase(base, findChanges(mine, reportAsReturned(theirs))).changes

test('what was changed here since the copy left is no correction', () => {
  const mine = written(on(base, { requestsReceived: '3333' }), 'problems', '我改写的问题。')
  expect(findChanges(mine, reportAsReturned(base)).changes.length).toBeGreaterThan(0)
  expect(corrections(mine, base)).toEqual([])
})

test('what a colleague changed is one, beside what was changed here', () => {
  const mine = on(base, { requestsReceived: '3333' })
  const theirs = written(on(base, { appealsReceived: '7777' }), 'improvements', '同事写的改进。')
  const found = corrections(mine, theirs)
  expect(found.filter(({ kind }) => kind === 'figure')).toMatchObject([
    { figure: 'appealsReceived', after: '7777' },
  ])
  expect(found.filter(({ kind, section }) => kind === 'paragraph' && section !== 'improvements')).toEqual([])
  expect(JSON.stringify(found)).toContain('同事写的改进。')
})

test('what both changed is asked about', () => {
  const mine = on(base, { requestsReceived: '3333' })
  const theirs = on(base, { requestsReceived: '4444' })
  const [change] = corrections(mine, theirs)
  expect(change).toMatchObject({ kind: 'figure', before: '3333', after: '4444' })
  expect(change?.meanwhile).toContain('送出时是')
})

test('a paragraph that was written here after the copy left was not removed by the colleague', () => {
  const mine = written(base, 'problems', '原来的问题。', '后来加的一段。')
  expect(corrections(mine, base)).toEqual([])
})

test('what the colleague emptied, in print and out of it, is offered, and no longer said to be left', () => {
  const sent = lawReport(zeros({ ...sentenceTables, signedOn: '2026-01-20' }))
  const theirs = on(sent, { signedOn: '', new_total: '' })
  const found = draftChanges(sent, theirs)
  expect(found.notes).toEqual([blankedNote(2)])
  const { changes, notes } = sinceBase(sent, found)
  expect(changes.map(({ id }) => id).sort()).toEqual(['figure new_total', 'figure signedOn'])
  expect(notes).toEqual([])
})
