import { titleInName } from '../export/titleInName'
import { type Report, titleOf } from '../report/report'
import { belongings } from './package/belonging'
import { workbookPlan } from './excel/plan/workbookPlan'
import { sharedStrings } from './excel/write/sharedStrings'
import { cellStyles } from './excel/write/styles'
import { workbook } from './excel/write/workbook'
import { worksheet } from './excel/write/worksheet'
import { officePackage, type OfficePart } from './package/officePackage'
import { appProperties, customProperties } from './package/properties'
import type { OfficeFile } from './wordFile'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

const excelPart = (path: string, kind: string, xml: string): OfficePart => ({
  path: `xl/${path}`,
  contentType: `${EXCEL}.${kind}+xml`,
  xml,
})

/**
 * A report as a workbook to be filled by colleagues: a sheet for the figures that stand in no table, and one for each table
 * as it is printed. Each cell of a value has a name, by which `readingExcel` finds it again. The same report gives the same
 * bytes.
 * @throws Error when the bytes cannot be compressed so that they come back
 */
export function excelFile(report: Report): OfficeFile {
  const title = titleOf(report)
  const plans = workbookPlan(report)
  const parts = { report, styles: cellStyles(), strings: sharedStrings() }
  const sheets = plans.map((plan, nth) =>
    excelPart(`worksheets/sheet${nth + 1}.xml`, 'worksheet', worksheet(plan, parts, nth === 0)),
  )
  const bytes = officePackage(
    [
      excelPart('workbook.xml', 'sheet.main', workbook(report.template, plans)),
      ...sheets,
      excelPart('styles.xml', 'styles', parts.styles.part()),
      excelPart('sharedStrings.xml', 'sharedStrings', parts.strings.part()),
      {
        path: 'docProps/app.xml',
        contentType: `${OFFICE}.extended-properties+xml`,
        xml: appProperties(),
      },
      {
        path: 'docProps/custom.xml',
        contentType: `${OFFICE}.custom-properties+xml`,
        xml: customProperties(belongings(report)),
      },
    ],
    {
      '': [
        { type: 'officeDocument', target: 'xl/workbook.xml' },
        { type: 'extended-properties', target: 'docProps/app.xml' },
        { type: 'custom-properties', target: 'docProps/custom.xml' },
      ],
      'xl/workbook.xml': [
        ...plans.map((_, nth) => ({ type: 'worksheet', target: `worksheets/sheet${nth + 1}.xml` })),
        { type: 'styles', target: 'styles.xml' },
        { type: 'sharedStrings', target: 'sharedStrings.xml' },
      ],
    },
  )
  return { name: `${titleInName(title) || '年度报告'}（数据表）.xlsx`, bytes }
}
