import { element, escaped, xmlPart } from '../../xml/markup'
import { SPREADSHEET } from './styles'

/** What Excel would read as an escaped character although it is written so. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4}_)/gu

/** A text as the content of an element: line ends and tabs stay, a return has Excel's own escape. */
const content = (text: string): string =>
  text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .split(/([\n\t])/u)
    .map((piece) => (piece === '\n' || piece === '\t' ? piece : escaped(piece)))
    .join('')

/** Collects the texts of a workbook's cells, each once. */
export function sharedStrings() {
  const texts = new Map<string, number>()
  let count = 0
  return {
    /** The number by which a cell names its text. */
    idOf(text: string): number {
      count += 1
      const known = texts.get(text)
      if (known !== undefined) return known
      texts.set(text, texts.size)
      return texts.size - 1
    },
    part: (): string =>
      xmlPart(
        element(
          'sst',
          { xmlns: SPREADSHEET, count, uniqueCount: texts.size },
          ...[...texts.keys()].map((text) =>
            element('si', {}, element('t', { 'xml:space': 'preserve' }, content(text))),
          ),
        ),
      ),
  }
}

/** The shared strings of a workbook that is being written. */
export type SharedStrings = ReturnType<typeof sharedStrings>
