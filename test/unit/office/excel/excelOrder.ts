import { allOf, type Node } from '../parts'

/** Children in the order of the schema (ECMA-376 part 1, transitional), as far as they are written. */
const ORDERS: Readonly<Record<string, string>> = {
  workbook: 'workbookPr bookViews sheets definedNames calcPr',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells dataValidations printOptions pageMargins pageSetup',
  sheetView: 'pane selection',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles',
  font: 'b i sz color name family charset',
  border: 'left right top bottom diagonal',
  patternFill: 'fgColor bgColor',
  xf: 'alignment protection',
  c: 'f v is',
}
/** Attributes that a cell or row counts by, which have to rise. */
const column = (address = ''): number =>
  Array.from(address.replace(/\d/gu, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Cells and rows that do not follow each other. */
const unordered = ({ children }: Node): string[] =>
  children.flatMap((child, i) => {
    const before = children[i - 1]?.attributes['r']
    const own = child.attributes['r']
    if (child.name === 'c' && i > 0 && column(own) <= column(before)) return [`cell ${own}`]
    return child.name === 'row' && Number(own) !== i + 1 ? [`row ${own}`] : []
  })

function unruly({ name, children }: Node): string[] {
  const order = ORDERS[name]?.split(' ')
  if (!order) return []
  let last = -1
  return children.flatMap((child) => {
    const at = order.indexOf(child.name)
    const isRight = at > last
    last = Math.max(last, at)
    return isRight ? [] : [`${child.name} in ${name}`]
  })
}

/** What stands in a part where the schema has it not, or twice where it has it once. */
export const misplaced = (root: Node): string[] => {
  const nodes = allOf(root)
  return [...nodes.flatMap(unordered), ...nodes.flatMap(unruly)]
}
