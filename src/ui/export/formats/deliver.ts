import { ExportError } from '../../../export/base/exportError'
import type { Report } from '../../../report/report'
import { titleInName } from '../../../export/titleInName'
import { titleOf } from '../../../report/report'
import { FORMATS, type MadeFile, madeFile } from './formats'

/** What is handed over in place of the PDF alone. `pdfOf` makes the PDF of another report. */
export type Deliver = (
  report: Report,
  pdf: MadeFile,
  draftMark: boolean,
  pdfOf: (other: Report) => Promise<Blob>,
) => Promise<MadeFile>

/** The PDF as it is. */
export const onlyPdf: Deliver = (_, pdf) => Promise.resolve(pdf)

/** Work of parts of the program that are loaded then: what does not arrive is told as an export that failed. */
const loaded = <T>(work: Promise<T>): Promise<T> =>
  work.catch((cause: unknown) => {
    throw cause instanceof ExportError ? cause : new ExportError('program', cause)
  })

/** Files in one zip file. */
export async function zipped(name: string, files: readonly MadeFile[]): Promise<MadeFile> {
  const { zipFile } = await import('../../../office/zip/zipFile')
  const parts = await Promise.all(
    files.map(async (file) => ({
      path: file.name,
      bytes: new Uint8Array(await file.content.arrayBuffer()),
    })),
  )
  return { name, content: new Blob([new Uint8Array(zipFile(parts))], { type: 'application/zip' }) }
}

/** The PDF and all other formats in one zip file. */
export const wholeSet: Deliver = (report, pdf, draftMark) =>
  loaded(
    Promise.all(FORMATS.map((format) => madeFile(report, format, draftMark))).then((others) =>
      zipped(pdf.name.replace(/\.pdf$/u, '-全套.zip'), [pdf, ...others]),
    ),
  )

/** Characters of a title in the name of the sheet. */
const LONGEST = 60

/** The report for the leader with the sheet that goes with it, each as PDF and as a file of Word. */
export const reviewSet =
  (sheet: Report): Deliver =>
  async (report, pdf, draftMark, pdfOf) => {
    // whole, however long the title: two files of one name would be one
    const name = `${titleInName(titleOf(report)).slice(0, LONGEST)}送审自查单`
    const own = { name: `${name}.pdf`, content: await pdfOf(sheet) }
    const word = loaded(madeFile(report, 'Word 文件', draftMark))
    const ownWord = loaded(madeFile(sheet, 'Word 文件', false)).then((made) => ({
      ...made,
      name: `${name}.docx`,
    }))
    return loaded(zipped(pdf.name.replace(/\.pdf$/u, '-送审稿.zip'), [pdf, await word, own, await ownWord]))
  }
