import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Place } from '../../report/template/template'
import { enterFigure } from './figureNode'

/** The figure of a node selection, null for another selection. */
function selected(view: EditorView): { pos: number; place: Place } | null {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return null
  return { pos: selection.from, place: String(selection.node.attrs.place) }
}

/**
 * Sends text that is typed on a selected figure into its input, in place of replacing the figure. False when no figure
 * is selected.
 */
export function typeIntoSelected(
  view: EditorView,
  text: string,
  type: (place: Place, typed: string) => void,
): boolean {
  const at = selected(view)
  if (!at) return false
  type(at.place, text)
  return enterFigure(view, at.pos, 'end')
}

/** Moves the cursor into a selected figure before a composition begins there. */
export function composeIntoSelected(view: EditorView): void {
  const at = selected(view)
  if (at) enterFigure(view, at.pos, 'all')
}
