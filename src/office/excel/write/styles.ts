import { element, xmlPart } from '../../xml/markup'
import type { CellRole } from '../plan/sheetPlan'

/** How a cell looks. */
export interface CellLook {
  role: CellRole
  /** As Excel writes number formats. */
  format: string
  /** The text begins as a formula does, and stays text when somebody edits it. */
  isQuoted: boolean
  /** It is not to be filled. */
  isShaded: boolean
}

/** Namespace of SpreadsheetML. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Ids of the formats that need no code. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '@': 49 }
const FIRST_OWN = 164

const font = (size: number, isBold: boolean, colour?: string): string =>
  element(
    'font',
    {},
    isBold ? element('b') : '',
    element('sz', { val: size }),
    colour === undefined ? '' : element('color', { rgb: colour }),
    element('name', { val: '宋体' }),
    element('family', { val: 3 }),
    element('charset', { val: 134 }),
  )
const FONTS = [font(11, false), font(16, true), font(11, true), font(11, false, 'FF7F7F7F')]
const FILLS = [
  element('fill', {}, element('patternFill', { patternType: 'none' })),
  element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: 'FFF2F2F2' }),
      element('bgColor', { indexed: 64 }),
    ),
  ),
]
const side = (name: string): string => element(name, { style: 'thin' }, element('color', { rgb: 'FF000000' }))
const BORDERS = [
  element('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => element(name))),
  element('border', {}, ...['left', 'right', 'top', 'bottom'].map(side), element('diagonal')),
]

interface Look {
  font: number
  border: number
  across: 'center' | 'left'
}

function lookOf(role: CellRole): Look {
  switch (role) {
    case 'title':
      return { font: 1, border: 0, across: 'center' }
    case 'heading':
      return { font: 2, border: 0, across: 'left' }
    case 'columns':
    case 'rows':
    case 'value':
      return { font: 0, border: 1, across: 'center' }
    case 'listed':
    case 'note':
      return { font: 0, border: 1, across: 'left' }
    case 'hint':
      return { font: 3, border: 0, across: 'left' }
  }
}

/** Collects the looks of a workbook's cells, each once. */
export function cellStyles() {
  const looks = new Map<string, number>()
  const formats = new Map<string, number>()
  const xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']

  function formatId(code: string): number {
    const known = BUILT_IN[code] ?? formats.get(code)
    if (known !== undefined) return known
    const id = FIRST_OWN + formats.size
    formats.set(code, id)
    return id
  }

  /** The number by which a cell names its look. */
  function idOf(look: CellLook): number {
    const key = JSON.stringify(look)
    const known = looks.get(key)
    if (known !== undefined) return known
    const { font: fontId, border: borderId, across } = lookOf(look.role)
    const isHead = look.role === 'columns' || look.isShaded
    const id = xfs.length
    xfs.push(
      element(
        'xf',
        {
          numFmtId: formatId(look.format),
          fontId,
          fillId: isHead ? 2 : 0,
          borderId,
          xfId: 0,
          quotePrefix: look.isQuoted ? 1 : undefined,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
          applyAlignment: 1,
        },
        element('alignment', { horizontal: across, vertical: 'center', wrapText: 1 }),
      ),
    )
    looks.set(key, id)
    return id
  }

  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : element(name, { count: items.length }, ...items)

  const part = (): string =>
    xmlPart(
      element(
        'styleSheet',
        { xmlns: SPREADSHEET },
        list(
          'numFmts',
          [...formats].map(([formatCode, numFmtId]) => element('numFmt', { numFmtId, formatCode })),
        ),
        list('fonts', FONTS),
        list('fills', FILLS),
        list('borders', BORDERS),
        list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list('cellXfs', xfs),
        list('cellStyles', [element('cellStyle', { name: '常规', xfId: 0, builtinId: 0 })]),
      ),
    )
  return { idOf, part }
}

/** The cell styles of a workbook that is being written. */
export type CellStyles = ReturnType<typeof cellStyles>
