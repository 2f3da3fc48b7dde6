import type { Move } from './cellMoves'

/** What a key does in a table. */
export type CellAction =
  | { kind: 'move'; move: Move; extend: boolean }
  | { kind: 'enter'; back: boolean }
  | { kind: 'edit' | 'back' | 'clear' | 'all' | 'total' | 'explain' }

/** How the cell with the cursor stands. */
export interface CellState {
  /** F2 or a double click: the arrows move within what is typed. */
  editing: boolean
  /** More than one cell is selected. */
  several: boolean
  atStart: boolean
  atEnd: boolean
}

const ARROWS: Readonly<Record<string, readonly [step: Move, edge: Move]>> = {
  ArrowLeft: ['left', 'leftEdge'],
  ArrowRight: ['right', 'rightEdge'],
  ArrowUp: ['up', 'topEdge'],
  ArrowDown: ['down', 'bottomEdge'],
}

function arrow(event: KeyboardEvent, { editing, atStart, atEnd }: CellState): CellAction | null {
  const [step, edge] = ARROWS[event.key] ?? []
  if (step === undefined || edge === undefined) return null
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  // within what is typed the caret goes first, and the selection is one of characters
  if (editing && sideways) {
    const leaves = event.key === 'ArrowLeft' ? atStart : atEnd
    if (!leaves || event.shiftKey || event.ctrlKey) return null
  }
  return { kind: 'move', move: event.ctrlKey || event.metaKey ? edge : step, extend: event.shiftKey }
}

function ends(event: KeyboardEvent): Move {
  const first = event.key === 'Home'
  if (event.ctrlKey || event.metaKey) return first ? 'first' : 'last'
  return first ? 'leftEdge' : 'rightEdge'
}

/** The action of a key, null for one that belongs to the input or to the desk. */
export function actionOf(event: KeyboardEvent, state: CellState): CellAction | null {
  const ctrl = event.ctrlKey || event.metaKey
  if (event.altKey) return null
  switch (event.key) {
    case 'Enter':
      return ctrl ? { kind: 'total' } : { kind: 'enter', back: event.shiftKey }
    case 'Home':
    case 'End':
      return state.editing ? null : { kind: 'move', move: ends(event), extend: event.shiftKey }
    case 'F2':
      return { kind: 'edit' }
    case 'F1':
      return { kind: 'explain' }
    case 'Escape':
      return { kind: 'back' }
    case 'Delete':
    case 'Backspace':
      return state.several ? { kind: 'clear' } : null
    default:
      if (ctrl && event.key.toLowerCase() === 'a') return state.editing ? null : { kind: 'all' }
      return arrow(event, state)
  }
}
