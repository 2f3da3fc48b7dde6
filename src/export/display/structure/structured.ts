import type { DisplayList } from '../displayList'
import { withCellHeads } from './cellHeads'
import { withWholeLevels } from './headingLevels'
import { withLists } from './lists'

/** A display list as read, with the structure that assistive technology needs. */
export const structured = (list: DisplayList): DisplayList =>
  withLists({ ...list, elements: withCellHeads(withWholeLevels(list.elements)) })
