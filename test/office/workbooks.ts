import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { excelFile } from '../../src/office/excelFile'
import { readingExcel } from '../../src/office/readExcel'
import { typedAt } from '../../src/report/report'
import { runToEnd } from '../../src/report/runToEnd'
import { REPORTS } from './reports'
import { needSoffice } from './soffice'

/** What came back of a report's workbook that LibreOffice saved. */
export interface SavedWorkbook {
  name: string
  /** Values of the report, and those that came back otherwise or not at all. */
  values: number
  apart: readonly string[]
  /** What was said of them. */
  said: readonly string[]
}

/**
 * Has LibreOffice Calc (Debian: libreoffice-calc-nogui) open the workbook of each report and save it again, and reads it
 * back.
 */
export function savedWorkbooks(only = ''): SavedWorkbook[] {
  needSoffice()
  const reports = REPORTS.filter(({ name }) => name.includes(only))
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-workbooks-'))
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  try {
    const files = reports.map(({ name, report }) => {
      const file = join(folder, `${name}.xlsx`)
      writeFileSync(file, excelFile(report).bytes)
      return file
    })
    const profile = pathToFileURL(join(folder, 'profile')).href
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', saved, ...files],
      { stdio: 'ignore' },
    )
    return reports.map(({ name, report }) => {
      const back = runToEnd(readingExcel(readFileSync(join(saved, `${name}.xlsx`)), report))
      const own = runToEnd(readingExcel(excelFile(report).bytes, report)).values
      const apart = [...own].filter(
        ([place, typed]) => back.values.get(place) !== typed || typedAt(report, place) !== typed,
      )
      const strange = [...back.values.keys()].filter((place) => !own.has(place))
      return {
        name,
        values: own.size,
        apart: [...apart.map(([place]) => place), ...strange],
        said: [...back.missing, ...back.unknown, ...back.troubles],
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
