import type { Draft, DraftSection } from './draft'
import { isSameJson } from './isSameJson'
import type { Place } from '../template/template'

/**
 * The draft with the content of `then`. Parts that are equal in both keep their object identity, so that only what
 * differs is saved.
 */
export function restored(now: Draft, then: Draft): Draft {
  const sections = Object.fromEntries(
    Object.entries(then.sections).map(([place, section]): [Place, DraftSection] => {
      const own = now.sections[place]
      return [place, own && isSameJson(own, section) ? own : section]
    }),
  )
  const { lastYear: _, form: __, ...rest } = now
  const lastYear = now.lastYear && isSameJson(now.lastYear, then.lastYear) ? now.lastYear : then.lastYear
  const form = now.form && isSameJson(now.form, then.form) ? now.form : then.form
  return {
    ...rest,
    template: then.template,
    templateVersion: then.templateVersion,
    sections,
    confirmed: then.confirmed,
    ...(lastYear && { lastYear }),
    ...(form && { form }),
  }
}
