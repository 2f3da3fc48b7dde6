import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { wordFile } from '../../../src/office/wordFile'
import { plainLines } from '../../../src/report/text/prose'
import { withChanges } from '../../../src/returned/applyChanges'
import { findChanges } from '../../../src/returned/findChanges'
import type { Changes } from '../../../src/returned/model'
import { wordAsReturned } from '../../../src/ui/returned/read/wordAsReturned'
import { completeReport } from '../../fixtures/completeReport'
import { asFromPdf } from '../../tools/asFromPdf'

const report = completeReport()

/** What comes back in the report's Word file after words were changed in it and it went through a PDF. */
function throughPdf(from: string, to: string): Changes {
  const parts = unzipSync(wordFile(report, { date: '2026-01-20' }).bytes)
  const path = 'word/document.xml'
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  expect(xml).toContain(from)
  const foreign = xml
    .replace(from, to)
    .replace(/(<w:t\b[^>]*>)([^<]*)/gu, (_, tag: string, text: string) => tag + asFromPdf(text))
  expect(foreign).toMatch(/[\u2F00-\u2FD5]/u)
  const bytes = zipSync({ ...parts, [path]: strToU8(foreign) })
  return findChanges(report, wordAsReturned(readDocx(bytes)))
}

test('a copy whose characters alone are others changes nothing', () => {
  expect(throughPdf('工作', '工作')).toMatchObject({ changes: [], notes: [], likeness: 1 })
})

test('words that were changed in it come into the report as one types them', () => {
  const { changes } = throughPdf('栏目更新不及时', '行政信息更新不及时')
  expect(changes).toHaveLength(1)
  const { sections } = withChanges(report, changes)
  const lines = Object.values(sections).flatMap(({ text }) => (text ? plainLines(text) : []))
  expect(lines.filter((line) => line.includes('行政信息更新不及时'))).toHaveLength(1)
})
