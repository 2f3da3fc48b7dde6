import { DocxError } from '../../../docx/model/docxError'
import {
  openPackage,
  type Package,
  readPart,
  readTree,
  relatedParts,
  relationsOf,
} from '../../../docx/parts/package'
import { valueOf } from '../../../docx/xml/names'
import type { XmlReader } from '../../../docx/xml/tokenizer'
import { otherZip } from '../../../docx/zip/otherKind'
import { isPlaceName } from '../placeNames'
import { type CellFormat, formatsOf } from './cellFormat'
import { ExcelError } from './excelError'
import { propertiesRead, sharedTexts, textElements } from './texts'

/** A cell's name that stands for a place. */
export interface PlaceName {
  /** In lower case. */
  name: string
  formula: string
  /** It holds on one sheet only, as that of a copied sheet does. */
  isLocal: boolean
}

/** What a workbook says beside its sheets. */
export interface Workbook {
  file: Package
  sheets: readonly { name: string; path: string }[]
  names: readonly PlaceName[]
  /** Days are counted from 1904, as older Excel on the Mac did. */
  is1904: boolean
  properties: ReadonlyMap<string, string>
  texts: readonly string[]
  formatOf: (look: number) => CellFormat
}

function missing({ entries }: Package, main: string): ExcelError {
  const names = [...entries.keys()]
  if (main.endsWith('.bin')) return new ExcelError('notExcel', 'a binary workbook', { found: 'xlsb' })
  if (names.some((name) => name.startsWith('word/')))
    return new ExcelError('notExcel', 'a document of Word', { found: 'word' })
  const found = otherZip(names)
  return found === 'excel'
    ? new ExcelError('broken', 'no workbook in the file')
    : new ExcelError('notExcel', 'no workbook in the file', { found })
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

/** Reads the main part: sheets by the ids of their relations, names, and how days are counted. */
function mainPart() {
  const sheets: { name: string; id: string }[] = []
  const names: PlaceName[] = []
  const read = { is1904: false, isWorkbook: false }
  const named = textElements('x:definedName', (attributes, formula) => {
    const name = valueOf(attributes, 'name') ?? ''
    if (isPlaceName(name))
      names.push({
        name: name.toLowerCase(),
        formula,
        isLocal: valueOf(attributes, 'localSheetId') !== null,
      })
  })
  const reader: XmlReader = {
    ...named,
    open(name, attributes) {
      if (name === 'x:workbook') read.isWorkbook = true
      if (name === 'x:workbookPr') read.is1904 = isTrue(valueOf(attributes, 'date1904'))
      if (name === 'x:sheet')
        sheets.push({ name: valueOf(attributes, 'name') ?? '', id: valueOf(attributes, 'id') ?? '' })
      named.open(name, attributes)
    },
  }
  return { reader, sheets, names, read }
}

/**
 * Reads all parts of a workbook but its sheets.
 * @throws DocxError for a file that is no zip file, or is damaged
 * @throws ExcelError for one that is no workbook
 */
export function* readingWorkbook(bytes: Uint8Array): Generator<undefined, Workbook> {
  const file = openPackage(bytes)
  const ofFile = yield* relationsOf(file, '')
  const path = ofFile.get('officeDocument') ?? 'xl/workbook.xml'
  if (path.endsWith('.bin') || !file.entries.has(path)) throw missing(file, path)
  const main = mainPart()
  yield* readPart(file, path, main.reader)
  if (!main.read.isWorkbook) throw missing(file, path)
  const parts = yield* relatedParts(file, path)
  const part = (kind: string): string => parts.find((one) => one.kind === kind)?.path ?? ''
  const shared = sharedTexts()
  yield* readPart(file, part('sharedStrings'), shared.reader)
  const custom = propertiesRead()
  yield* readPart(file, ofFile.get('custom-properties') ?? '', custom.reader)
  const sheets = main.sheets.flatMap(({ name, id }) => {
    const sheet = parts.find((one) => one.id === id && one.kind === 'worksheet')
    return sheet ? [{ name, path: sheet.path }] : []
  })
  for (const sheet of sheets)
    if (!file.entries.has(sheet.path)) throw new DocxError('broken', 'a sheet is missing')
  return {
    file,
    sheets,
    names: main.names,
    is1904: main.read.is1904,
    properties: custom.properties,
    texts: shared.texts,
    formatOf: formatsOf(yield* readTree(file, part('styles'))),
  }
}
