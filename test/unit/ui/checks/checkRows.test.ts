import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { freshReport } from '../../checks/reports'
import { checkRows } from '../../../../src/ui/checks/checkRows'

const findings = check(freshReport())
const wordsOf = (listed: (section: string) => boolean): string[] =>
  checkRows(findings, listed).map(({ finding, blanks }) =>
    blanks.length > 0 ? `还有 ${blanks.length} 空` : finding.sentence,
  )

test('many blanks of a section are one row, few stand for themselves', () => {
  const rows = wordsOf(() => false)
  const blank = findings.filter(({ id, target }) => id.startsWith('blank:') && target.section === 'proactive')
  expect(blank.length).toBeGreaterThan(10)
  expect(rows).toContain(`还有 ${blank.length} 空`)
  expect(rows).toContain('受理公开申请件数 未填')
  expect(rows).not.toContain('网站栏目数 未填')
})

test('listed blanks follow their row, each once, and nothing else is left out', () => {
  const rows = checkRows(findings, (section) => section === 'proactive')
  const at = rows.findIndex(({ key }) => key === 'blanks:proactive')
  expect(rows[at + 1]?.finding.sentence).toBe('网站栏目数 未填')
  const everywhere = checkRows(findings, () => true).filter(({ blanks }) => blanks.length === 0)
  expect(everywhere.map(({ finding }) => finding)).toEqual(findings)
})

test("a section's name stands before its first row only", () => {
  const rows = checkRows(findings, () => false)
  const first = rows.filter((row) => row.first).map(({ finding }) => finding.target.section)
  expect(first).toEqual([...new Set(findings.map(({ target }) => target.section))])
})
