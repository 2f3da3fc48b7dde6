import type { DisplayCell, DisplayElement } from '../../display/displayList'
import { textString } from '../notation'

/** Scope, spans and headers of a table's cell. */
function cellSaid({ scope, rows, columns, heads }: DisplayCell): string {
  return [
    scope === null ? '' : ` /Scope /${scope}`,
    rows > 1 ? ` /RowSpan ${rows}` : '',
    columns > 1 ? ` /ColSpan ${columns}` : '',
    heads ? ` /Headers [${heads.map((id) => `(${id})`).join('')}]` : '',
  ].join('')
}

function attributesOf({ cell, name, numbering, role }: DisplayElement): string {
  if (cell) return cellSaid(cell) && `/O /Table${cellSaid(cell)}`
  if (numbering) return `/O /List /ListNumbering /${numbering}`
  return role === 'Table' && name ? `/O /Table /Summary ${textString(name)}` : ''
}

/** The entries of a structure element that tell more than its type: its id and its attributes; '' for none. */
export function moreOf(element: DisplayElement): string {
  const attributes = attributesOf(element)
  const id = element.cell?.id
  return `${id === undefined ? '' : ` /ID (${id})`}${attributes === '' ? '' : ` /A <<${attributes}>>`}`
}
