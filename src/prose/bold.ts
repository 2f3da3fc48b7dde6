import type { MarkType } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'

const boldOf = (state: EditorState): MarkType | undefined => state.schema.marks['bold']

/** True where all text of the selection is bold, or, without one, what is typed next. */
export function isBold(state: EditorState): boolean {
  const bold = boldOf(state)
  if (!bold) return false
  const { empty, ranges, $from } = state.selection
  if (empty) return bold.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  const are: boolean[] = []
  for (const range of ranges)
    state.doc.nodesBetween(range.$from.pos, range.$to.pos, ({ isText, marks }) => {
      if (isText || marks.length > 0) are.push(bold.isInSet(marks) !== undefined)
    })
  return are.length > 0 && !are.includes(false)
}

/** Makes the selection bold, or, where all of it is, not bold; without a selection what is typed next. */
export const toggleBold: Command = (state, dispatch) => {
  const bold = boldOf(state)
  if (!bold) return false
  const { tr, selection } = state
  const is = isBold(state)
  for (const { $from, $to } of selection.empty ? [] : selection.ranges) {
    if (is) tr.removeMark($from.pos, $to.pos, bold)
    else tr.addMark($from.pos, $to.pos, bold.create())
  }
  if (selection.empty && !is) tr.addStoredMark(bold.create())
  if (is) tr.removeStoredMark(bold)
  dispatch?.(tr)
  return true
}
