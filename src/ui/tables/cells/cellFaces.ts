import type { Finding } from '../../../checks/findings/finding'
import { showValue } from '../../../prose/figure/showValue'
import type { Report } from '../../../report/report'
import { figureAt } from '../../../report/report'
import type { TotalOffer } from '../../../report/totals'
import type { Place } from '../../../report/template/template'
import { showAmount } from '../../../report/values/parse'
import type { TableSource } from '../../figures/deskFigures'

/** A cell on the screen. */
export interface CellElement {
  cell: HTMLElement
  input: HTMLInputElement
}
export type CellElements = ReadonlyMap<Place, CellElement>

/** The cells of a table, by the figure in each. */
export function cellElements(table: HTMLElement): CellElements {
  const cells = new Map<Place, CellElement>()
  for (const input of table.querySelectorAll<HTMLInputElement>('input[data-figure]')) {
    const cell = input.closest('td')
    if (cell && input.dataset.figure !== undefined) cells.set(input.dataset.figure, { cell, input })
  }
  return cells
}

/**
 * How many errors speak of each cell. One wrong number breaks its row and its column: the cell that two equations speak
 * of is marked, the others of the row and the column are tinted only.
 */
export function errorsAt(findings: readonly Finding[]): ReadonlyMap<Place, number> {
  const errors = new Map<Place, number>()
  for (const { severity, figures, target } of findings) {
    if (severity !== 'error') continue
    for (const figure of figures) {
      const leads = target.kind === 'figure' && target.figure === figure
      errors.set(figure, (errors.get(figure) ?? 0) + (leads ? 2 : 1))
    }
  }
  return errors
}

function belowOf(report: Report, place: Place, offer: TotalOffer | undefined): string | null {
  if (!offer || offer.difference === null) return null
  const by = showAmount(figureAt(report.template, place), Math.abs(offer.difference))
  return `${offer.difference < 0 ? '少' : '多'}${by}`
}

const set = (cell: HTMLElement, name: 'state' | 'below' | 'long', value: string | null): void => {
  if (value === null) delete cell.dataset[name]
  else if (cell.dataset[name] !== value) cell.dataset[name] = value
}

/** What the cells show, beyond what is typed in them. */
export interface Marks {
  errors: ReadonlyMap<Place, number>
  offers: ReadonlyMap<Place, TotalOffer>
  /** What blank cells could begin with from last year's report. */
  carried: ReadonlyMap<Place, string>
}

/** How many characters fit into any cell. */
const ROOM = 5

/** Numbers from seven characters on are set smaller, to fit into a cell; a count has nine digits at most. */
const LONG = /^[\d,.]{7,}$/u

/** Writes into the cells what stands in them now; touches only what differs. */
export function paintCells(
  cells: CellElements,
  source: TableSource,
  marks: Marks,
  composing: Place | null,
): void {
  const report = source.report()
  for (const [place, { cell, input }] of cells) {
    const { typed, state } = source.face(place)
    if (place !== composing) {
      if (input.value !== typed) {
        showValue(input, typed)
        // a note is longer than its cell
        input.title = typed.length > ROOM ? typed : ''
      }
      if (input.readOnly === source.writable()) input.readOnly = !source.writable()
    }
    set(cell, 'long', LONG.test(typed) ? String(Math.min(9, typed.length)) : null)
    const part = state === 'wrong' && marks.errors.get(place) === 1
    const shown = part ? 'part' : state
    if (cell.dataset.state !== shown) {
      set(cell, 'state', shown)
      if (shown === 'wrong') input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    }
    const offer = marks.offers.get(place)
    const sum = offer && showAmount(figureAt(report.template, place), offer.amount)
    const hint = typed === '' ? (sum ?? marks.carried.get(place) ?? '') : ''
    if (input.placeholder !== hint) input.placeholder = hint
    set(cell, 'below', belowOf(report, place, offer) ?? source.lastYear(place))
  }
}
