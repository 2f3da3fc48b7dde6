import { DocxError, type DocxErrorCode } from '../../../docx/model/docxError'
import { readingDocx } from '../../../docx/readDocx'
import { ExcelError } from '../../../office/excel/read/excelError'
import { isOfReport, OWN, partIn } from '../../../office/package/belonging'
import { readingExcel } from '../../../office/readExcel'
import { CONTENT_MARK } from '../../../report/draft/draftContent'
import type { Report } from '../../../report/report'
import { partFor } from '../../../report/structure/part/partReport'
import { findChanges } from '../../../returned/findChanges'
import { returnedValues } from '../../../returned/returnedValues'
import { leftWords } from '../../start/openDocx'
import { sliced } from '../../start/sliced'
import { allGone, excelSentence } from './excelSentence'
import { otherReport, type ReadFile, refused } from './readFile'
import { deletedParagraphs, wordAsReturned } from './wordAsReturned'

/** A corrected copy says most of what the report says; less is another report. */
const LEAST_LIKENESS = 0.3

/** Why a file of Word cannot be taken back, with the way out. */
function wordSentence(code: DocxErrorCode, name: string): string {
  switch (code) {
    case 'encrypted':
      return `“${name}”加了密码。请用 WPS 或 Word 打开，去掉密码另存一份再选。`
    case 'broken':
      return `“${name}”不完整或已损坏，读不出来。请用 WPS 或 Word 打开看看，另存一份再选。`
    case 'tooBig':
      return `“${name}”展开后大得不像一份报告，没有打开。`
    case 'doc':
    case 'notWord':
    case 'notZip':
      return `“${name}”不是 .docx 文件。请用 WPS 或 Word 打开它，另存为 .docx 再选。`
  }
}

/** Takes a file of Word back, or a workbook where it is one. */
export async function readOffice(
  name: string,
  bytes: Uint8Array,
  report: Report,
  signal: AbortSignal,
): Promise<ReadFile> {
  try {
    return await readWord(name, bytes, report, signal)
  } catch (cause) {
    if (!(cause instanceof DocxError)) throw cause
    if (cause.found === 'excel') return readWorkbook(name, bytes, report, signal)
    return refused(wordSentence(cause.code, name))
  }
}

async function readWord(
  name: string,
  bytes: Uint8Array,
  report: Report,
  signal: AbortSignal,
): Promise<ReadFile> {
  const read = await sliced(readingDocx(bytes), signal)
  const { properties, left } = read
  const sections = partIn(properties)
  const about = partFor(report, sections)
  if (isOfReport(properties, about?.part ?? report) === false)
    return otherReport(name, properties.get(OWN.title) ?? '')
  if (!about) return refused(allGone(name))
  // what was deleted whole is not in the text that is read
  const hasDeleted = left.deletions + left.moves > 0
  const before = hasDeleted ? await sliced(readingDocx(bytes, { changes: 'original' }), signal) : null
  const changes = findChanges(
    about.part,
    wordAsReturned(read),
    before ? deletedParagraphs(before) : new Map(),
  )
  if (sections === null && changes.likeness < LEAST_LIKENESS)
    return refused(`“${name}”不像是这份报告的修改稿：内容大多对不上，报告没有改动。请核对选的文件。`)
  const more = leftWords({ ...left, comments: [] }).map((words) => `${words}，没有收。`)
  return {
    kind: 'read',
    changes: { ...changes, notes: [...changes.notes, ...more] },
    mark: properties.get(CONTENT_MARK) ?? null,
    draft: null,
    gone: about.gone,
  }
}

/** A workbook that colleagues filled in. */
async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  report: Report,
  signal: AbortSignal,
): Promise<ReadFile> {
  try {
    const { values, mark, unknown, troubles, gone } = await sliced(readingExcel(bytes, report), signal)
    const changes = returnedValues(report, values, [...troubles, ...unknown])
    return { kind: 'read', changes, mark, draft: null, gone }
  } catch (cause) {
    if (!(cause instanceof ExcelError)) throw cause
    return refused(excelSentence(cause, name))
  }
}
