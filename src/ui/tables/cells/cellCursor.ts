import { type ShallowRef, shallowRef } from 'vue'
import type { Place } from '../../../report/template/template'
import type { TableSource } from '../../figures/deskFigures'
import type { CellElements } from './cellFaces'
import { type Area, areaOf, type CellGrid, placeAt, placesIn, type Spot } from './cellGrid'

/** The cell with the cursor and the block that is selected from it. */
export interface CellCursor {
  /** Stays when the focus goes to a button. */
  at: ShallowRef<Place | null>
  /** null while only the cell with the cursor is selected. */
  area: ShallowRef<Area | null>
  /** F2 or a double click: the caret moves within what is typed. */
  isEditing(): boolean
  spot(): Spot | null
  /** The other corner of the selected block. */
  head(): Spot | null
  go(place: Place): void
  extendTo(spot: Spot): void
  select(area: Area | null): void
  edit(on: boolean): void
  /** The focus came to an input; `back` to the one from which it had gone to no other. */
  arrived(place: Place, back: boolean): void
  typed(): void
  /** What is in the cell now stays when Esc is pressed. */
  settled(): void
  /** Takes back what was typed since the cursor came; false when there is nothing. */
  takeBack(): boolean
}

export function cellCursor(grid: CellGrid, elements: () => CellElements, source: TableSource): CellCursor {
  const at = shallowRef<Place | null>(null)
  const area = shallowRef<Area | null>(null)
  let head: Spot | null = null
  let editing = false
  let before: string | null = null

  const inputAt = (place: Place | null): HTMLInputElement | undefined =>
    place === null ? undefined : elements().get(place)?.input
  const spot = (): Spot | null => (at.value === null ? null : (grid.spots.get(at.value) ?? null))

  function select(next: Area | null): void {
    const several = next !== null && placesIn(grid, next).length > 1
    const places = several ? new Set(placesIn(grid, next)) : null
    for (const [place, { cell }] of elements()) {
      const wanted = places?.has(place) ?? false
      if (wanted !== (cell.dataset.selected !== undefined)) cell.toggleAttribute('data-selected', wanted)
    }
    if (!several) head = null
    area.value = several ? next : null
  }

  return {
    at,
    area,
    isEditing: () => editing,
    spot,
    head: () => head ?? spot(),
    select,
    go(place) {
      const input = inputAt(place)
      select(null)
      // an input that has the focus gets no event
      if (input === document.activeElement) input?.select()
      input?.focus({ preventScroll: true })
      input?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    extendTo(to) {
      const from = spot()
      if (!from) return
      select(areaOf(grid, from, to))
      head = to
      inputAt(placeAt(grid, to))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    edit(on) {
      const input = inputAt(at.value)
      editing = on
      if (on) input?.setSelectionRange(input.value.length, input.value.length)
      else input?.select()
    },
    arrived(place, back) {
      const input = inputAt(place)
      if (!input) return
      // what was being typed continues: selected, the next key would take its place
      if (back && place === at.value) return source.focus({ figure: place, input })
      if (place !== at.value) select(null)
      at.value = place
      editing = false
      before = null
      input.select()
      source.focus({ figure: place, input })
    },
    typed() {
      select(null)
      // the cell's value is still the one before the first key
      if (at.value !== null) before ??= source.face(at.value).typed
    },
    settled() {
      before = null
      inputAt(at.value)?.select()
    },
    takeBack() {
      if (at.value === null || before === null) return false
      source.type(at.value, before)
      const input = inputAt(at.value)
      if (input) input.value = before
      before = null
      editing = false
      input?.select()
      return true
    },
  }
}
