import type { Cos } from '../cos'
import { named, type PdfFile, textOf } from '../pdfFile'
import { type Rule, rule, ruleFor } from '../rule'
import { attribute, type Element, elementsOf, isElement } from '../structureTree'

const tables = (file: PdfFile): Element[] => elementsOf(file).filter(({ role }) => role === 'Table')
const inside = (element: Element, role: string): Element[] =>
  element.kids.filter(isElement).flatMap((kid) => (kid.role === role ? [kid] : inside(kid, role)))
const cellsOf = (row: Element): Element[] => row.kids.filter(isElement)
const headers = (file: PdfFile): Element[] => elementsOf(file).filter(({ role }) => role === 'TH')
const cells = (file: PdfFile): Element[] =>
  elementsOf(file).filter(({ role }) => role === 'TH' || role === 'TD')

const span = (file: PdfFile, cell: Element, key: string): number => Number(attribute(file, cell, key) ?? 1)
const idOf = ({ dict }: Element): string => textOf(dict.entries.get('ID'))
const namesOf = (file: PdfFile, cell: Element): string[] => {
  const heads = attribute(file, cell, 'Headers')
  return Array.isArray(heads) ? heads.map(textOf) : []
}

/** True when the cells of a table fill a rectangle, each place once. */
function isRegular(table: Element, file: PdfFile): boolean {
  const rows = inside(table, 'TR')
  const taken = rows.map(() => new Set<number>())
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of cellsOf(row)) {
      while (taken[y]?.has(x)) x += 1
      const [down, across] = [span(file, cell, 'RowSpan'), span(file, cell, 'ColSpan')]
      for (let dy = 0; dy < down; dy += 1)
        for (let dx = 0; dx < across; dx += 1) {
          const places = taken[y + dy]
          if (!places || places.has(x + dx)) return false
          places.add(x + dx)
        }
      x += across
    }
  }
  return new Set(taken.map(({ size }) => size)).size <= 1
}

const isRowHead = (file: PdfFile, { dict }: Element): boolean => named(file.at(dict, 'A'), 'Scope') === 'Row'

const name = ({ role, number }: Element): string => `${role} ${number}`

export const tableRules: readonly Rule[] = [
  ruleFor('UA 7.2', 'the cells of a table fill its rows and columns', tables, isRegular, name),
  ruleFor(
    'UA 7.5',
    'a header cell says whether it heads its row or its column',
    headers,
    (cell, file) => ['Row', 'Column', 'Both'].includes(named(file.at(cell.dict, 'A'), 'Scope')),
    name,
  ),
  ruleFor(
    'UA 7.5',
    'the headers that a cell names are header cells of its table',
    tables,
    (table, file) => {
      const known = new Set(inside(table, 'TH').map(idOf))
      return [...inside(table, 'TH'), ...inside(table, 'TD')].every((cell) =>
        namesOf(file, cell).every((id) => id !== '' && known.has(id)),
      )
    },
    name,
  ),
  ruleFor(
    'UA 7.5',
    'where headers are named, every value is named its headers',
    tables,
    (table, file) => {
      // beside column headers stands a note, and no value
      const values = inside(table, 'TR')
        .map(cellsOf)
        .filter((row) =>
          row.every((cell) => attribute(file, cell, 'Scope') === null || isRowHead(file, cell)),
        )
        .flatMap((row) => row.filter(({ role }) => role === 'TD'))
      const naming = values.some((cell) => namesOf(file, cell).length > 0)
      return !naming || values.every((cell) => namesOf(file, cell).length > 0)
    },
    name,
  ),
  rule('UA 7.5', 'an id stands once, and the tree of ids leads to it', (file) => {
    const ids = cells(file).filter(({ dict }) => dict.entries.has('ID'))
    const names = file.at(file.catalog, 'StructTreeRoot', 'IDTree', 'Names')
    const list: Cos[] = Array.isArray(names) ? names : []
    const tree = new Map(
      list.flatMap((key, i) => (i % 2 === 0 ? [[textOf(key), file.resolved(list[i + 1])] as const] : [])),
    )
    const keys = list.filter((_, i) => i % 2 === 0).map(textOf)
    return (
      new Set(ids.map(idOf)).size === ids.length &&
      tree.size === ids.length &&
      keys.every((key, i) => i === 0 || key > (keys[i - 1] ?? '')) &&
      ids.every((cell) => tree.get(idOf(cell)) === cell.dict)
    )
  }),
]
