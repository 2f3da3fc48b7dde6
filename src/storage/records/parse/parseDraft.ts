import * as v from 'valibot'
import {
  type Draft,
  type DraftSection,
  LAST_YEAR,
  type LastYear,
  newDraft,
} from '../../../report/draft/draft'
import { normalisedDraft } from '../../../report/draft/normalisedDraft'
import { figuresOf } from '../../../report/report'
import { hasText } from '../../../report/template/tables'
import type { Place, Section, Template } from '../../../report/template/template'
import { parseProse } from './parseProse'
import { StorageError } from '../storageError'
import { isRow, upgraded, type UpgradeStep } from '../upgrade'

const values = v.record(v.string(), v.string())

/** What a draft is read from: the head's part, and its section rows in any order. */
export interface StoredDraft {
  id: string
  template: string
  templateVersion: number
  confirmed: Readonly<Record<string, string>>
  rows: readonly unknown[]
}

/**
 * Parses the stored rows of a draft. Sections and figures that the template does not have are left out, and a section
 * without a row is as in a new draft. Throws a StorageError `broken` for a section that does not parse, so that nothing
 * is saved over it, and `newer` for rows of a newer program. Texts and values are normalised, also those that an
 * earlier program stored unchanged.
 */
export const parseDraft = (stored: StoredDraft, template: Template, steps?: readonly UpgradeStep[]): Draft =>
  normalisedDraft(parseAsWritten(stored, template, steps))

/** The same without normalising. */
export function parseAsWritten(
  stored: StoredDraft,
  template: Template,
  steps?: readonly UpgradeStep[],
): Draft {
  if (stored.template !== template.id) throw new RangeError(`${stored.template} is not ${template.id}`)
  if (stored.templateVersion > template.version)
    throw new StorageError('newer', `template ${template.id} ${stored.templateVersion}`)
  const fresh = newDraft(template, stored.id)
  const rows = new Map<unknown, unknown>(
    stored.rows.map((row) => [isRow(row) ? row['section'] : undefined, row]),
  )
  const sections: Record<Place, DraftSection> = { ...fresh.sections }
  for (const section of template.sections) {
    const row = rows.get(section.place)
    if (row !== undefined) sections[section.place] = parseSection(row, section, template, steps)
  }
  const lastYear = parseLastYear(rows.get(LAST_YEAR), template, steps)
  return { ...fresh, sections, confirmed: { ...stored.confirmed }, ...(lastYear && { lastYear }) }
}

/** Last year's values and texts, null when there are none. They are parsed as strictly as this year's. */
function parseLastYear(row: unknown, template: Template, steps?: readonly UpgradeStep[]): LastYear | null {
  if (row === undefined) return null
  if (!isRow(row) || row['schema'] === undefined) throw new StorageError('broken', 'last year does not parse')
  const { sections: stored, schema } = row
  if (!isRow(stored) || Object.keys(stored).length === 0) return null
  const sections = template.sections.flatMap((section): [Place, DraftSection][] => {
    const written = stored[section.place]
    if (!isRow(written)) return []
    // last year's numbers that were typed by hand come without texts
    const asRow = { ...written, schema }
    const blank = written['text'] === null
    return [[section.place, parseSection(asRow, section, template, steps, blank)]]
  })
  return { sections: Object.fromEntries(sections) }
}

function parseSection(
  stored: unknown,
  section: Section,
  template: Template,
  steps?: readonly UpgradeStep[],
  withoutText = !hasText(section),
): DraftSection {
  const row = upgraded('section', stored, steps)
  const figures = figuresOf(template)
  const typed = v.safeParse(values, row['values'])
  if (!typed.success) throw broken(section)
  const own = Object.entries(typed.output).filter(
    ([place, text]) => text !== '' && figures.get(place)?.section === section.place,
  )
  if (withoutText) return { text: null, values: Object.fromEntries(own) }
  const text = parseProse(row['text'], (place) => figures.has(place))
  if (!text) throw broken(section)
  return { text, values: Object.fromEntries(own) }
}

const broken = (section: Section): StorageError =>
  new StorageError('broken', `section ${section.place} does not parse`)
