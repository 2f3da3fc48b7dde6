import { reportFileName } from '../export/pdfName'
import { belongings } from './package/belonging'
import { outline } from '../pages/outline'
import { type Report, titleOf, typedAt } from '../report/report'
import { CORE_PROPERTIES, officePackage, type OfficePart, relationId } from './package/officePackage'
import { appProperties, coreProperties, customProperties } from './package/properties'
import { bodyPart } from './body'
import { fontTable } from './word/fonts'
import { footerPart, landscapeFooter } from './word/footers'
import { settingsPart } from './word/settings'
import { stylesPart } from './word/styles'

/** A file of bytes to be saved by the official. */
export interface OfficeFile {
  name: string
  bytes: Uint8Array
}

/** What the caller knows of the file. */
export interface WordOptions {
  /** `2026-01-20`: what the file is dated by, as `fileDate` has it. No clock is read. */
  date: string
  /** The name says that it is not finished. */
  draftMark?: boolean
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

const wordPart = (name: string, kind: string, xml: string): OfficePart => ({
  path: `word/${name}.xml`,
  contentType: `${WORD}.${kind}+xml`,
  xml,
})

/** Relations of the main part, in their order. */
const RELATIONS = [
  { type: 'styles', target: 'styles.xml' },
  { type: 'settings', target: 'settings.xml' },
  { type: 'fontTable', target: 'fontTable.xml' },
  { type: 'footer', target: 'footer1.xml' },
  { type: 'footer', target: 'footer2.xml' },
] as const
/** Of pages that are turned, in a file that has some. */
const TURNED_RELATIONS = [
  { type: 'footer', target: 'footer3.xml' },
  { type: 'footer', target: 'footer4.xml' },
] as const
const FOOTERS = {
  upright: { odd: relationId(3), even: relationId(4) },
  turned: { odd: relationId(5), even: relationId(6) },
}

/**
 * A report as a file of Word, which LibreOffice, WPS and Word lay out as the pages are. The same report and date give the
 * same bytes. Each figure stands in a control with its place (`placeOfTag`), a bookmark is at the beginning of each section (`sectionMarks`),
 * and the file names the draft and its form.
 * @throws Error when the bytes cannot be compressed so that they come back
 */
export function wordFile(report: Report, { date, draftMark = false }: WordOptions): OfficeFile {
  const { template } = report
  const title = titleOf(report)
  const creator = typedAt(report, template.unit).trim()
  const blocks = outline(report)
  const isTurned = blocks.some((block) => block.kind === 'table' && block.landscape)
  const parts: OfficePart[] = [
    wordPart('document', 'document.main', bodyPart(report, blocks, FOOTERS)),
    wordPart('styles', 'styles', stylesPart()),
    wordPart('settings', 'settings', settingsPart()),
    wordPart('fontTable', 'fontTable', fontTable()),
    wordPart('footer1', 'footer', footerPart('odd')),
    wordPart('footer2', 'footer', footerPart('even')),
    ...(isTurned
      ? [
          wordPart('footer3', 'footer', landscapeFooter('odd')),
          wordPart('footer4', 'footer', landscapeFooter('even')),
        ]
      : []),
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreProperties({ title, creator, date }),
    },
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
  ]
  const bytes = officePackage(parts, {
    '': [
      { type: 'officeDocument', target: 'word/document.xml' },
      { type: CORE_PROPERTIES, target: 'docProps/core.xml' },
      { type: 'extended-properties', target: 'docProps/app.xml' },
      { type: 'custom-properties', target: 'docProps/custom.xml' },
    ],
    'word/document.xml': isTurned ? [...RELATIONS, ...TURNED_RELATIONS] : RELATIONS,
  })
  return { name: reportFileName(title, draftMark, 'docx'), bytes }
}
