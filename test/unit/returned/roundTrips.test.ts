import { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { describe, expect, test } from 'vitest'
import { attachedDraft } from '../../../src/export/attachedDraft'
import { putAttachment } from '../../../src/export/pdf/attachment'
import { excelFile } from '../../../src/office/excelFile'
import { readingExcel } from '../../../src/office/readExcel'
import { wordFile } from '../../../src/office/wordFile'
import { recognise } from '../../../src/recognise/recognise'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { contentOf } from '../../../src/report/draft/draftContent'
import { newDraft } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { runToEnd } from '../../../src/report/runToEnd'
import { withChanges } from '../../../src/returned/applyChanges'
import { draftChanges } from '../../../src/returned/draft/draftChanges'
import { findChanges } from '../../../src/returned/findChanges'
import { returnedValues } from '../../../src/returned/returnedValues'
import { sinceBase } from '../../../src/returned/sinceBase'
import type { Changes } from '../../../src/returned/model'
import { readDocx } from '../../../src/docx/readDocx'
import { attachedText } from '../../../src/storage/files/attachedText'
import { readDraftFile } from '../../../src/storage/files/readDraftFile'
import { templateOf } from '../../../src/templates/index'
import { wordAsReturned } from '../../../src/ui/returned/read/wordAsReturned'
import { drawing } from '../../faults/simulation/random'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { completeReport } from '../../fixtures/completeReport'
import { huaianReport } from '../../fixtures/huaianReport'
import { type Edit, edited, fewest, randomEdits, valueOf } from '../../tools/randomEdits'
import { seen } from '../../tools/seenReport'

function ownFormReport(): Report {
  const [document] = annotatedDocuments
  const text = document?.text ?? ''
  const { form, values } = formFrom(text, recognise(text))
  const numbers = form.figures.flatMap(({ place, kind }, i): [string, string][] =>
    kind === 'count' ? [[place, String(7 + i)]] : [],
  )
  return { template: form, draft: newDraft(form, 'own', { ...Object.fromEntries(numbers), ...values }) }
}
const FORMS: readonly [name: string, report: Report][] = [
  ['the summary', completeReport()],
  ['the statutory form', huaianReport()],
  ['a form of one’s own', ownFormReport()],
]
const PAGE = {
  unit: 'pt',
  format: [595, 842],
  orientation: 'portrait',
  compress: false,
  putOnlyUsedFonts: true,
} as const
const SEEDS = Array.from({ length: 25 }, (_, nth) => nth + 1)

const taken = (report: Report, { changes }: Changes): Report => ({
  ...report,
  draft: withChanges(report, changes),
})
const byWord = (mine: Report, theirs: Report): Changes =>
  sinceBase(mine, findChanges(mine, wordAsReturned(readDocx(wordFile(theirs, { date: '2026-01-20' }).bytes))))
const byExcel = (mine: Report, theirs: Report): Changes => {
  const { values } = runToEnd(readingExcel(excelFile(theirs).bytes, mine))
  return returnedValues(mine, values, [])
}
const byDraft = (mine: Report, theirs: Report): Changes => sinceBase(mine, draftChanges(mine, theirs))

const values = (report: Report): Record<string, string> =>
  Object.fromEntries(report.template.figures.map(({ place }) => [place, valueOf(report, place)]))

/** Fails with the fewest edits that do. */
function expectFor(
  base: Report,
  edits: readonly Edit[],
  sides: (theirs: Report) => readonly [is: unknown, shall: unknown],
): void {
  const differs = (some: readonly Edit[]): boolean => {
    const [is, shall] = sides(edited(base, some))
    return JSON.stringify(is) !== JSON.stringify(shall)
  }
  if (!differs(edits)) return
  const few = fewest(edits, differs)
  const [is, shall] = sides(edited(base, few))
  expect(is, JSON.stringify(few)).toEqual(shall)
}

describe.each(FORMS)('%s', (_, base) => {
  test.each(SEEDS)('a Word file of any draft brings no change into it (seed %i)', (seed) => {
    expectFor(base, randomEdits(base, drawing(seed)), (draft) => {
      const { changes, notes } = byWord(draft, draft)
      return [
        { changes, notes },
        { changes: [], notes: [] },
      ]
    })
  })

  test.each(SEEDS)('what was edited comes back by the Word file (seed %i)', (seed) => {
    expectFor(base, randomEdits(base, drawing(seed)), (theirs) => [
      seen(taken(base, byWord(base, theirs))),
      seen(theirs),
    ])
  })

  test.each(SEEDS)('… and by the draft (seed %i)', (seed) => {
    expectFor(base, randomEdits(base, drawing(seed)), (theirs) => [
      [seen(taken(base, byDraft(base, theirs))), values(taken(base, byDraft(base, theirs)))],
      [seen(theirs), values(theirs)],
    ])
  })

  test.each(SEEDS.slice(0, 8))('… values by the workbook (seed %i)', (seed) => {
    const edits = randomEdits(base, drawing(seed), 12).filter(({ kind }) => kind === 'value')
    expectFor(base, edits, (theirs) => [values(taken(base, byExcel(base, theirs))), values(theirs)])
  })

  test.each(SEEDS.slice(0, 5))('… all of it by the PDF, exactly (seed %i)', async (seed) => {
    const { draft, template } = edited(base, randomEdits(base, drawing(seed)))
    const pdf = new jsPDF(PAGE)
    putAttachment(pdf, attachedDraft({ template, draft }), '2026-01-20')
    const text = attachedText(new Uint8Array(await pdf.output('blob').arrayBuffer()), 10_000_000) ?? ''
    expect(contentOf(readDraftFile(text, 'new', templateOf))).toEqual(contentOf(draft))
  })
})

test('of edits that fail the fewest are told', () => {
  const edits = ['a', 'b', 'c', 'd'].map((place): Edit => ({ kind: 'value', place, typed: '1' }))
  const places = (some: readonly Edit[]): string =>
    some.map((one) => (one.kind === 'value' ? one.place : '')).join('')
  expect(places(fewest(edits, (some) => places(some).includes('b') && places(some).includes('d')))).toBe('bd')
})
