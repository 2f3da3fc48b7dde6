import { type Attributes, valueOf } from '../../../docx/xml/names'
import { childOf, childrenOf, type XmlElement } from '../../../docx/xml/tree'

/** What a number format makes of a number. */
export interface CellFormat {
  kind: 'number' | 'percent' | 'date'
  /** Decimals that are shown at most; null where the format does not say. */
  decimals: number | null
}

const GENERAL: CellFormat = { kind: 'number', decimals: null }
const DATE: CellFormat = { kind: 'date', decimals: null }
/** Formats that have a number and no code, as far as they are not those of {@link GENERAL}; those of days are below. */
const BUILT_IN: Readonly<Record<number, CellFormat>> = {
  1: { kind: 'number', decimals: 0 },
  2: { kind: 'number', decimals: 2 },
  3: { kind: 'number', decimals: 0 },
  4: { kind: 'number', decimals: 2 },
  9: { kind: 'percent', decimals: 0 },
  10: { kind: 'percent', decimals: 2 },
}
/** Days and times; 27 to 36 and 50 to 58 are those of Chinese Excel. */
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** What a code of a number format does to a positive number. */
export function formatOfCode(code: string): CellFormat {
  const [positive = ''] = code
    // words, escaped characters and room that is left are no part of the number
    .replace(/"[^"]*"|\\.|[_*]./gsu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/giu, '')
    .split(';')
  if (/general/iu.test(positive)) return GENERAL
  const number = positive.replace(/e[+-]/giu, '')
  if (/[ymdhs]|e|aaa/iu.test(number)) return DATE
  const isExact = number === positive && !number.includes('/') && /[0#?]/u.test(number)
  const decimals = isExact ? (/\.([0#?]*)/u.exec(number)?.[1]?.length ?? 0) : null
  return { kind: number.includes('%') ? 'percent' : 'number', decimals }
}

function formatOfId(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id)
  if (code !== undefined) return formatOfCode(code)
  if (DATES.some(([from, to]) => from <= id && id <= to)) return DATE
  return BUILT_IN[id] ?? GENERAL
}

const idIn = (attributes: Attributes): number => Number(valueOf(attributes, 'numFmtId') ?? 0)

/** The formats of a workbook's cells by the number of their look. */
export function formatsOf(styles: XmlElement): (look: number) => CellFormat {
  const codes = new Map(
    childrenOf(childOf(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      idIn(attributes),
      valueOf(attributes, 'formatCode') ?? '',
    ]),
  )
  const formats = childrenOf(childOf(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) =>
    formatOfId(idIn(attributes), codes),
  )
  return (look) => formats[look] ?? GENERAL
}
