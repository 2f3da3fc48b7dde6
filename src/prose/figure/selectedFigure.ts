import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Place } from '../../report/template/template'
import { enterFigure } from './figureNode'

/** The figure that is selected as a whole, null when none is. */
function selected(view: EditorView): { pos: number; place: Place } | null {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return null
  return { pos: selection.from, place: String(selection.node.attrs.place) }
}

/** What is typed on a selected figure goes into it: it must not replace the figure. */
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

/** Before an input method begins to compose on a selected figure, the cursor goes into it. */
export function composeIntoSelected(view: EditorView): void {
  const at = selected(view)
  if (at) enterFigure(view, at.pos, 'all')
}
