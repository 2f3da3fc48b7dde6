import type { Place } from '../template/template'

/** Where one reads: `offset` CSS pixels below the top of a section. Survives another window width better than a number. */
export interface View {
  section: Place
  offset: number
}
