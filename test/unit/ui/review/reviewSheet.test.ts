import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import type { Finding } from '../../../../src/checks/findings/finding'
import { isConfirmed } from '../../../../src/checks/findings/sortFindings'
import { outline } from '../../../../src/pages/outline'
import { textOf } from '../../../../src/pages/blocks/block'
import { withConfirmed } from '../../../../src/report/draft/draft'
import type { Report } from '../../../../src/report/report'
import { type Review, reviewSheet } from '../../../../src/ui/review/reviewSheet'
import { completeReport } from '../../../fixtures/completeReport'
import { on, written } from '../returned/takenBack'

/** The sheet of a report as it is printed: its lines, and its tables' rows with their cells. */
function sheetOf(report: Report, more: Partial<Review> = {}): { lines: string[]; rows: string[][] } {
  const all = check(report)
  const sheet = reviewSheet({
    report,
    name: '送审稿（第1稿）',
    day: '2026年1月20日',
    person: '张三',
    open: all.filter((one) => !isConfirmed(report.draft, one)),
    confirmed: all.filter((one) => isConfirmed(report.draft, one)),
    lookedAt: '核对了全部章节。',
    before: null,
    ...more,
  })
  const blocks = outline(sheet)
  return {
    lines: blocks.flatMap((block) => (block.kind === 'table' ? [] : [textOf(block)])),
    rows: blocks.flatMap((block) =>
      block.kind === 'table' ? block.body.map((row) => row.map(({ text }) => text)) : [],
    ),
  }
}
const verdict = (rows: readonly string[][], what: string): string | undefined =>
  rows.find(([words]) => words?.includes(what))?.[1]
const named = (findings: readonly Finding[], words: string): Finding => {
  const found = findings.find(({ sentence }) => sentence.includes(words))
  if (!found) throw new RangeError(`no finding with ${words}`)
  return found
}

test('a rule that does not hold is 对不上, with its sentence below; the others hold', () => {
  const report = on(completeReport(), { appealsReceived: '10', appealsClosed: '11' })
  const { lines, rows } = sheetOf(report)
  expect(verdict(rows, '办结诉求件不超过受理诉求件')).toBe('对不上')
  expect(verdict(rows, '重点工作信息等于各部分之和')).toBe('对得上')
  const broken = check(report).find(({ id }) => id === 'appeals-closed')
  expect(lines.some((line) => line.includes(broken?.sentence ?? 'no finding'))).toBe(true)
  expect(lines).toContain('三、还没有处理的')
  expect(verdict(sheetOf(on(report, { appealsClosed: '' })).rows, '办结诉求件不超过')).toBe(
    '没有填全，没有核对',
  )
})

test('a finding that was confirmed stands under 已核实的 with who stands by it, and is open no more', () => {
  const report = written(completeReport(), 'improvements', '改进已经完成，联系电话13912345678。')
  const before = sheetOf(report)
  const finding = named(check(report), '13912345678')
  const { lines, rows } = sheetOf({
    ...report,
    draft: withConfirmed(report.draft, finding.id, finding.basis),
  })
  const heading = lines.findIndex((line) => line.endsWith('、已核实的（核实人：张三）'))
  expect(heading).toBeGreaterThan(0)
  expect(lines.slice(heading).join('\n')).toContain(finding.sentence)
  expect(lines.slice(0, heading).join('\n')).not.toContain(finding.sentence)
  // besides the four of the form's sentences that the fixture's official stands by
  expect([verdict(before.rows, '待核实的'), verdict(before.rows, '已核实的')]).toEqual(['1 处', '4 处'])
  expect([verdict(rows, '待核实的'), verdict(rows, '已核实的')]).toEqual(['没有', '5 处'])
})
