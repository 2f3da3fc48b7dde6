import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  splitBlockKeepMarks,
} from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { splitListItem } from '@tiptap/pm/schema-list'
import type { Command, Plugin } from '@tiptap/pm/state'
import { toggleBold } from './bold'
import { figureKeys } from './figure/figureNode'

const splitItem: Command = (state, dispatch) => {
  const { listItem } = state.schema.nodes
  return listItem !== undefined && splitListItem(listItem)(state, dispatch)
}

/** Deletes the empty paragraph with the cursor, not the boundary after it: a list that follows stays a list. */
const deleteEmptyParagraph: Command = ({ selection: { $anchor }, tr }, dispatch) => {
  if (!$anchor.parent.isTextblock || $anchor.parent.content.size > 0) return false
  dispatch?.(tr.delete($anchor.before(), $anchor.after()).scrollIntoView())
  return true
}

const split = chainCommands(createParagraphNear, liftEmptyBlock, splitBlockKeepMarks)
const back = chainCommands(deleteSelection, joinBackward, selectNodeBackward)
const ahead = chainCommands(deleteSelection, deleteEmptyParagraph, joinForward, selectNodeForward)

/** What keys do in a text: first at figures, then in lists, then anywhere. */
export const proseKeys = (): Plugin[] => [
  keymap(figureKeys),
  keymap({ Enter: splitItem, 'Mod-b': toggleBold, 'Mod-B': toggleBold }),
  keymap({
    Enter: split,
    Backspace: back,
    'Mod-Backspace': back,
    'Shift-Backspace': back,
    Delete: ahead,
    'Mod-Delete': ahead,
    'Mod-a': selectAll,
  }),
]
