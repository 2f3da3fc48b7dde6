import type { Draft, DraftSection } from './draft'
import { isSameJson } from './isSameJson'
import type { Place } from '../template/template'

/** The draft with everything written in it as it was `then`; what did not change stays the same object. */
export function restored(now: Draft, then: Draft): Draft {
  const sections = Object.fromEntries(
    Object.entries(then.sections).map(([place, section]): [Place, DraftSection] => {
      const own = now.sections[place]
      return [place, own && isSameJson(own, section) ? own : section]
    }),
  )
  const { lastYear: _, ...rest } = now
  const lastYear = now.lastYear && isSameJson(now.lastYear, then.lastYear) ? now.lastYear : then.lastYear
  return { ...rest, sections, confirmed: then.confirmed, ...(lastYear && { lastYear }) }
}
