import { normaliseInput } from '../../../prose/input/normaliseInput'
import { givesUp, isComposing } from '../../../prose/input/isComposing'
import type { Place } from '../../../report/template/template'
import type { TableSource } from '../../figures/deskFigures'
import { actionOf } from './cellKeys'
import { entered, moved } from './cellMoves'
import type { CellCursor } from './cellCursor'
import { areaOf, type CellGrid, placeAt, placesIn, type Spot } from './cellGrid'

/** What the keys of a table set off beyond moving and typing. */
export interface TableCommands {
  takeTotal(): boolean
  explain(): void
  /** Closes what is explained; false when nothing is. */
  closeExplained(): boolean
  /** Shows what waited for an input method. */
  paint(): void
}

/** Events of all inputs of a table, caught at the table. */
export interface CellEvents {
  keydown(event: KeyboardEvent): void
  beforeinput(event: InputEvent): void
  input(event: Event): void
  compositionstart(event: CompositionEvent): void
  compositionend(event: CompositionEvent): void
  focusin(event: FocusEvent): void
  focusout(event: FocusEvent): void
  mousedown(event: MouseEvent): void
  mouseover(event: MouseEvent): void
  dblclick(event: MouseEvent): void
  drop(event: DragEvent): void
}

const inputOf = ({ target }: Event): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.dataset.figure !== undefined ? target : null
/** True when the focus goes to a dialog or to another window, from where it comes back. */
export const isVisit = ({ relatedTarget }: FocusEvent): boolean =>
  !document.hasFocus() || (relatedTarget instanceof Element && relatedTarget.closest('dialog') !== null)

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, select, [role="textbox"]')

const cellOf = ({ target }: Event): Place | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-cell]')?.dataset.cell) || null

export function cellEvents(
  grid: CellGrid,
  source: TableSource,
  cursor: CellCursor,
  commands: TableCommands,
): CellEvents & { composing(): Place | null } {
  let composing: Place | null = null
  let beforeComposing = ''
  /** The cell was left for no other place in which one writes. */
  let visit = false
  let dragging = false
  /** Where a run of Tabs through a row began. */
  let run: Spot | null = null

  function type(input: HTMLInputElement): void {
    const { figure } = input.dataset
    if (figure === undefined) return
    if (composing !== null) return source.compose(figure, input.value)
    normaliseInput(input)
    cursor.typed()
    source.type(figure, input.value)
  }
  /** Answers whether the key was taken. */
  function act(event: KeyboardEvent, input: HTMLInputElement): boolean {
    const action = actionOf(event, {
      editing: cursor.isEditing(),
      several: cursor.area.value !== null,
      atStart: input.selectionEnd === 0,
      atEnd: input.selectionStart === input.value.length,
    })
    const from = cursor.spot()
    if (event.key === 'Tab' && from?.row !== run?.row) run = from
    if (!action || !from) return false
    const begun = run?.row === from.row ? run.column : null
    if (action.kind === 'move' || action.kind === 'enter') run = null
    switch (action.kind) {
      case 'move': {
        const to = moved(grid, (action.extend && cursor.head()) || from, action.move)
        if (action.extend) cursor.extendTo(to)
        else cursor.go(placeAt(grid, to) ?? cursor.at.value ?? '')
        return true
      }
      case 'enter': {
        const to = entered(grid, from, action.back, begun)
        const place = to && placeAt(grid, to)
        if (place) cursor.go(place)
        return place !== null
      }
      case 'edit':
        cursor.edit(!cursor.isEditing())
        return true
      case 'back':
        if (commands.closeExplained()) return true
        if (cursor.area.value) cursor.select(null)
        else if (!cursor.takeBack()) return false
        return true
      case 'clear':
        if (cursor.area.value)
          source.typeMany(new Map(placesIn(grid, cursor.area.value).map((place) => [place, ''])))
        cursor.settled()
        return true
      case 'all':
        cursor.select(areaOf(grid, { row: 0, column: 0 }, moved(grid, from, 'last')))
        return true
      case 'total':
        commands.takeTotal()
        return true
      case 'explain':
        commands.explain()
        return true
    }
  }

  return {
    composing: () => composing,
    keydown(event) {
      const input = inputOf(event)
      if (input && composing !== null && givesUp(event)) {
        event.preventDefault()
        // as in a figure of a sentence: what stood there ends the composition
        input.value = beforeComposing
        composing = null
        source.type(input.dataset.figure ?? '', input.value)
      }
      if (!input || isComposing(event) || !act(event, input)) return
      event.preventDefault()
      event.stopPropagation()
    },
    // not a key: an input method may say “＝”
    beforeinput(event) {
      if (cursor.isEditing() || (event.data !== '=' && event.data !== '＝')) return
      if (commands.takeTotal()) event.preventDefault()
    },
    input(event) {
      const input = inputOf(event)
      if (event instanceof InputEvent && !event.isComposing) composing = null
      if (input) type(input)
    },
    compositionstart(event) {
      const input = inputOf(event)
      composing = input?.dataset.figure ?? null
      beforeComposing = input?.value ?? ''
    },
    compositionend(event) {
      composing = null
      const input = inputOf(event)
      if (input) type(input)
      commands.paint()
    },
    focusin(event) {
      const figure = inputOf(event)?.dataset.figure
      if (figure !== undefined) cursor.arrived(figure, visit)
      visit = false
    },
    focusout(event) {
      const figure = inputOf(event)?.dataset.figure
      if (figure === undefined) return
      composing = null
      visit = isVisit(event) || !isField(event.relatedTarget)
      // a run is of one stay
      if (!(event.relatedTarget instanceof HTMLInputElement)) run = null
      source.leave(figure)
      source.focus(null)
    },
    mousedown(event) {
      const place = cellOf(event)
      const spot = place === null ? undefined : grid.spots.get(place)
      if (place === null || !spot || event.button !== 0) return
      if (cursor.isEditing() && inputOf(event) === document.activeElement) return
      event.preventDefault()
      run = null
      visit = false
      if (event.shiftKey && inputFocused(cursor.at.value)) return cursor.extendTo(spot)
      cursor.go(place)
      dragging = true
      window.addEventListener('mouseup', () => (dragging = false), { once: true })
    },
    mouseover(event) {
      const place = cellOf(event)
      const spot = place === null ? undefined : grid.spots.get(place)
      if (dragging && spot) cursor.extendTo(spot)
    },
    dblclick(event) {
      if (cellOf(event) !== null) cursor.edit(true)
    },
    // a stretch of a sentence dropped here would leave the sentence
    drop: (event) => event.preventDefault(),
  }
}

function inputFocused(place: Place | null): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLInputElement && activeElement.dataset.figure === place
}
