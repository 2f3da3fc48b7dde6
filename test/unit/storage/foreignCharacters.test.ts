import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { draftFile } from '../../../src/export/draftFile'
import type { Draft } from '../../../src/report/draft/draft'
import { plainLines, type ProseDoc } from '../../../src/report/text/prose'
import { parseAsWritten, parseDraft } from '../../../src/storage/records/parse/parseDraft'
import { readBackup } from '../../../src/storage/files/readBackup'
import { DRAFT_SCHEMA } from '../../../src/report/draft/draftSchema'
import { asFromPdf } from '../../tools/asFromPdf'
import { template, templateOf, writtenDraft } from './story'

const SAID = '长江街道办理行政复议12件。'
const text: ProseDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '\u200B', marks: [{ type: 'bold' }] },
        { type: 'text', text: asFromPdf(SAID) },
      ],
    },
  ],
}
/** A draft as an earlier program stored it, which took everything in as it came. */
const earlier: Draft = {
  ...writtenDraft(),
  sections: {
    ...writtenDraft().sections,
    basics: { text: null, values: { district: asFromPdf('长江区'), year: '2025\u200B' } },
    overview: { text, values: {} },
  },
  confirmed: { 'X1 行': asFromPdf('行政12') },
}
const expectPlain = ({ sections }: Draft): void => {
  const said = sections['overview']?.text
  expect(said && plainLines(said)).toEqual([SAID])
  expect(said && JSON.stringify(said)).not.toContain('bold')
  expect(sections['basics']?.values).toEqual({ district: '长江区', year: '2025' })
}

test('a draft that was stored with foreign characters is read as one types it, and stays stored as it was', () => {
  const rows = Object.entries(earlier.sections).map(([section, own]) => ({
    section,
    schema: DRAFT_SCHEMA,
    text: own.text,
    values: own.values,
  }))
  const stored = { ...earlier, rows }
  expectPlain(parseDraft(stored, template))
  expect(parseDraft(stored, template).confirmed).toEqual({ 'X1 行': '行政12' })
  expect(parseAsWritten(stored, template).sections['basics']).toEqual(earlier.sections['basics'])
  expect(rows.find(({ section }) => section === 'basics')?.values).toEqual(earlier.sections['basics']?.values)
})

test('so is a backup that an earlier program made of it, and nobody says that it was changed', () => {
  const file = draftFile({ template, draft: earlier }, new Date(2026, 0, 5))
  const [found] = readBackup(file.text, templateOf).reports
  expect(found?.intact).toBe(true)
  expectPlain(found?.draft ?? earlier)
  const other = file.text.replace(/12(?=\D{0,3}件)/u, '13')
  expect(other).not.toBe(file.text)
  const [changed] = readBackup(other, templateOf).reports
  expect(changed?.intact).toBe(false)
})
