import type { DocxBlock, DocxCell, DocxComment, DocxDocument, DocxTag } from '../../docx/model/docxDocument'
import { DocxError, type DocxErrorCode } from '../../docx/model/docxError'
import { readingDocx } from '../../docx/readDocx'
import { placeOfTag } from '../../office/word/figures'
import { readingExcel } from '../../office/readExcel'
import { isOfReport, OWN } from '../../office/package/belonging'
import { ExcelError } from '../../office/excel/read/excelError'
import { returnedValues } from '../../returned/returnedValues'
import { CONTENT_MARK } from '../../report/draft/draftContent'
import type { Place } from '../../report/template/template'
import type { Report } from '../../report/report'
import { findChanges } from '../../returned/findChanges'
import type { Changes, ReturnedCell, ReturnedDocument } from '../../returned/model'
import { reportAsReturned } from '../../returned/reportAsReturned'
import { reportIn } from '../../services/backup/reportIn'
import { sentenceOf } from '../../services/base/sentences'
import { leftWords } from '../start/openDocx'
import { excelSentence } from './excelSentence'
import { sliced } from '../start/sliced'

/** What a file that came back changes, or a sentence that says why nothing can be taken from it. */
export type ReadFile =
  /** `mark`: of the content that the file was made from; null where it does not say. */
  { kind: 'read'; changes: Changes; mark: string | null } | { kind: 'refused'; sentence: string }

const MOST_BYTES = 100_000_000
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

const refused = (sentence: string): ReadFile => ({ kind: 'refused', sentence })

/** Paragraphs of a file of Word; a line break in one stands for another paragraph, as a title is broken. */
function returnedOf({ blocks, left }: DocxDocument): ReturnedDocument {
  const beside = new Map<number, DocxComment[]>()
  for (const comment of left.comments.filter(({ done }) => !done)) {
    // one that is about a table, or about nothing that is known, stands beside the paragraph before
    let at = Math.min(comment.block ?? 0, blocks.length - 1)
    while (at > 0 && blocks[at]?.kind === 'table') at -= 1
    beside.set(at, [...(beside.get(at) ?? []), comment])
  }
  return blocks.flatMap((block, i) => returnedBlock(block, beside.get(i) ?? []))
}

/** The value of a figure: what a control holds that names one. */
const figuresOf = (tags: readonly DocxTag[]): { from: number; to: number; place: Place }[] =>
  tags.flatMap(({ from, to, tag, placeholder }) => {
    const place = placeholder ? null : placeOfTag(tag)
    return place === null ? [] : [{ from, to, place }]
  })

const returnedCell = ({ text, columns, rows, tags }: DocxCell): ReturnedCell => {
  const [figure, second] = figuresOf(tags)
  return { text, columns, rows, ...(figure && !second && { place: figure.place }) }
}

function returnedBlock(block: DocxBlock, comments: readonly DocxComment[]): ReturnedDocument {
  if (block.kind === 'table')
    return [{ kind: 'table', rows: block.rows.map(({ cells }) => cells.map(returnedCell)) }]
  let at = 0
  const figures = figuresOf(block.tags)
  return block.text.split('\n').map((text, i) => {
    const from = at
    at += text.length + 1
    const bold = block.bold.flatMap(([start, end]): [number, number][] => {
      const within: [number, number] = [Math.max(0, start - from), Math.min(text.length, end - from)]
      return within[0] < within[1] ? [within] : []
    })
    const own = figures.flatMap((one) =>
      one.from >= from && one.to <= from + text.length
        ? [{ place: one.place, from: one.from - from, to: one.to - from }]
        : [],
    )
    return { kind: 'paragraph', text, bold, figures: own, comments: i === 0 ? comments : [] }
  })
}

/** Compares a file that came back with the report. Rejects when the signal stops it, never for what is in the file. */
export async function readReturned(file: File, report: Report, signal: AbortSignal): Promise<ReadFile> {
  const { name } = file
  if (file.size === 0) return refused(`“${name}”是空文件，报告没有改动。`)
  if (file.size > MOST_BYTES) return refused(`“${name}”有 100 MB 以上，不是报告的修改稿，没有打开。`)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refused(`“${name}”读不出来：文件可能已移动、删除，或正被别的程序占用。请再选一次。`)
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isOle)
    return refused(
      `“${name}”是旧格式（.doc、.xls、.wps）或加了密码。请用 WPS 或 Office 打开它，另存为 .docx 或 .xlsx 再选。`,
    )
  return isZip ? readOffice(name, bytes, report, signal) : readDraft(name, file, report)
}

async function readOffice(
  name: string,
  bytes: Uint8Array,
  report: Report,
  signal: AbortSignal,
): Promise<ReadFile> {
  try {
    const read = await sliced(readingDocx(bytes), signal)
    if (isOfReport(read.properties, report) === false) {
      const title = read.properties.get(OWN.title)
      return refused(
        `“${name}”是从${title ? `“${title}”` : '另一份报告'}导出的，不是这份报告的修改稿，没有收。`,
      )
    }
    const left = leftWords({ ...read.left, comments: [] }).map((words) => `${words}，没有收。`)
    const result = compared(name, report, returnedOf(read), read.properties.get(CONTENT_MARK) ?? null)
    return result.kind === 'read'
      ? { ...result, changes: { ...result.changes, notes: [...result.changes.notes, ...left] } }
      : result
  } catch (cause) {
    if (!(cause instanceof DocxError)) throw cause
    if (cause.found === 'excel') return readTable(name, bytes, report, signal)
    return refused(wordSentence(cause.code, name))
  }
}

/** A workbook that colleagues filled in. */
async function readTable(
  name: string,
  bytes: Uint8Array,
  report: Report,
  signal: AbortSignal,
): Promise<ReadFile> {
  try {
    const { values, mark, unknown, troubles } = await sliced(readingExcel(bytes, report), signal)
    return { kind: 'read', changes: returnedValues(report, values, [...troubles, ...unknown]), mark }
  } catch (cause) {
    if (!(cause instanceof ExcelError)) throw cause
    return refused(excelSentence(cause, name))
  }
}

/** A draft that somebody else went on with: a backup, or a PDF with its data. */
async function readDraft(name: string, file: File, report: Report): Promise<ReadFile> {
  try {
    return compared(name, report, reportAsReturned(await reportIn(file)), null)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'fileForeign')
      return refused(`“${name}”不是能收回的文件。请选导出的 Word 或 Excel 文件，或者同事发回的备份、PDF。`)
    return refused(`“${name}”：${sentenceOf(cause)}`)
  }
}

function compared(name: string, report: Report, returned: ReturnedDocument, mark: string | null): ReadFile {
  const changes = findChanges(report, returned)
  if (changes.likeness < LEAST_LIKENESS)
    return refused(`“${name}”不像是这份报告的修改稿：内容大多对不上，报告没有改动。请核对选的文件。`)
  return { kind: 'read', changes, mark }
}
