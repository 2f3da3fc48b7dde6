import { newDraft, withText } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { templateOf } from '../../../src/templates'

type Values = Readonly<Record<string, string | number>>

/** A report as `npm run judge` reads it from a file. */
export interface JudgedReport {
  /** `statutory` (when not given) or `summary`. */
  template?: string
  unit?: string
  year?: string | number
  /** Typed texts by place. */
  values?: Values
  /** Paragraphs by section; `{place}` stands for a figure. */
  sections?: Readonly<Record<string, string | readonly string[]>>
  /** Last year's typed texts by place. */
  lastYear?: Values
}

const typed = (values: Values = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([place, value]) => [place, String(value)]))

/**
 * The report of a file.
 * @throws Error for a form that the program does not have
 */
export function reportOf({ template: id = 'statutory', unit, year, ...judged }: JudgedReport): Report {
  const template = templateOf(id)
  if (!template) throw new Error(`no form ${id}`)
  const named = {
    ...(unit !== undefined && { [template.unit]: unit }),
    ...(year !== undefined && { [template.year]: String(year) }),
  }
  let draft = newDraft(template, 'judged', { ...typed(judged.values), ...named })
  for (const [section, text] of Object.entries(judged.sections ?? {}))
    draft = withText(draft, section, starterProse(typeof text === 'string' ? [text] : text))
  if (!judged.lastYear) return { template, draft }
  const before = newDraft(template, 'before', {
    ...named,
    ...(year !== undefined && { [template.year]: String(Number(year) - 1) }),
    ...typed(judged.lastYear),
  })
  return { template, draft: { ...draft, lastYear: { sections: before.sections } } }
}
