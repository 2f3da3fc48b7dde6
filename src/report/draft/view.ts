import type { Place } from '../template/template'

/**
 * Reading position: `offset` CSS px below the top of a section. Unlike a scroll offset it stays right in a window of
 * another width.
 */
export interface View {
  section: Place
  offset: number
}
