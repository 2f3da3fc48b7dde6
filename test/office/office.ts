import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { wordFile } from '../../src/office/wordFile'
import { outline } from '../../src/pages/outline'
import { startBrowser } from '../tools/browser'
import { needPoppler } from '../tools/findBrowser'
import { pdfInfo } from '../tools/pdf'
import { PdfDesk } from '../tools/pdfDesk'
import { servePdfPage } from '../tools/servePdfPage'
import { serveBuilt } from '../tools/serveBuilt'
import { takenBackFromLibreOffice } from './corrections'
import { linesApart } from './linesApart'
import { BAR, REPORTS } from './reports'
import { needSoffice, Soffice } from './soffice'
import { savedWords } from './savedWords'
import { savedWorkbooks } from './workbooks'

/**
 * `npm run test:office [-- --out FOLDER --only NAME --read]`: the Word file of each report, printed by LibreOffice, beside
 * the editor's PDF: pages, and lines that end where the PDF's end. With `--read` properties that LibreOffice misreads are
 * left so (`soffice.ts`), which costs lines. Then a Word file that LibreOffice corrects with tracked changes, taken back in the
 * built editor (`--only corrections` alone). Then the workbook of each, saved by LibreOffice and read back: values, and those that
 * came back otherwise. Then Word files, as they are and edited, that LibreOffice saved, and what is wrong when they are taken back.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string' }, read: { type: 'boolean', default: false } },
})
needPoppler()
needSoffice()
const kept = values.out === undefined ? null : resolve(values.out)
const folder = kept ?? mkdtempSync(join(tmpdir(), 'nianbao-office-'))
mkdirSync(folder, { recursive: true })

const row = (...cells: (string | number)[]): void =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(12))).join(''),
  )

const soffice = new Soffice(folder)
const served = await servePdfPage()
const browser = await startBrowser()
let missed = 0
try {
  const desk = await PdfDesk.open(browser, served.address, { deviceScaleFactor: 1 })
  row('report', 'pages', 'PDF', 'lines', 'alike', 'share', '')
  for (const { name, report } of REPORTS) {
    if (values.only !== undefined && !name.includes(values.only)) continue
    const blocks = outline(report)
    await desk.cover(blocks)
    await desk.lay(blocks)
    const made = await desk.make()
    const docx = join(folder, `${name}.docx`)
    writeFileSync(docx, wordFile(report, { date: '2026-01-01' }).bytes)
    const word = soffice.pdf(docx, !values.read)
    writeFileSync(join(folder, `${name}-editor.pdf`), Buffer.from(made.base64, 'base64'))
    const pages = [word, made.file].map((file) => Number(pdfInfo(file).get('Pages')))
    const { lines, alike, apart } = linesApart(made.file, word)
    const share = alike / lines
    const holds = share >= BAR && pages[0] === pages[1]
    if (!holds) missed += 1
    row(
      name,
      pages[0] ?? 0,
      pages[1] ?? 0,
      lines,
      alike,
      `${(100 * share).toFixed(1)} %`,
      holds ? 'holds' : 'MISSED',
    )
    if (kept !== null) writeFileSync(join(folder, `${name}.txt`), apart.join('\n'))
  }
  await desk.close()
  if (values.only === undefined || values.only === 'corrections') {
    const editor = await serveBuilt()
    try {
      row('corrections', 'taken back', await takenBackFromLibreOffice(browser, editor.address))
    } finally {
      await editor.stop()
    }
  }
} finally {
  await browser.close()
  await served.stop()
  if (kept === null) rmSync(folder, { recursive: true })
}
for (const { name, values: count, apart, said } of savedWorkbooks(values.only)) {
  if (apart.length + said.length > 0) missed += 1
  row(name, 'workbook', count, apart.length, ...apart.slice(0, 3), ...said.slice(0, 3))
}
for (const { name, copies, wrong } of savedWords(values.only)) {
  if (wrong.length > 0) missed += 1
  row(name, 'saved copies', copies, wrong.length, ...wrong.slice(0, 3))
}
if (missed > 0) process.exitCode = 1
