import { type Draft, LAST_YEAR } from '../../../src/report/draft/draft'

/** What a draft says, part by part; two drafts that say the same have equal signatures. */
export interface Content {
  signature: string
  parts: ReadonlyMap<string, number>
}

const known = new Map<string, number>()
let seen = new WeakMap<object, number>()

/** Forgets all contents: another simulation starts. */
export function forgetContents(): void {
  known.clear()
  seen = new WeakMap()
}

/** The same number for the same value, whatever the order of its keys. */
function numberOf(value: object): number {
  let found = seen.get(value)
  if (found === undefined) {
    const text = canonical(value)
    found = known.get(text) ?? known.size
    known.set(text, found)
    seen.set(value, found)
  }
  return found
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${key}:${canonical(field)}`)
    .join()}}`
}

function content(parts: readonly (readonly [string, number])[]): Content {
  const sorted = parts.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { parts: new Map(sorted), signature: sorted.map(([part, n]) => `${part}=${n}`).join(' ') }
}

const bared = new WeakMap<object, object>()

/** A section, without what only a stored one has. */
function bare(section: { text?: unknown; values?: unknown }): object {
  let made = bared.get(section)
  if (!made) {
    made = { text: section.text, values: section.values }
    bared.set(section, made)
  }
  return made
}

/** What a window has of a draft. */
export function contentOf(draft: Draft): Content {
  return content([
    ...Object.entries(draft.sections).map(([place, section]) => [place, numberOf(bare(section))] as const),
    ['confirmed', numberOf(draft.confirmed)],
    ...(draft.lastYear ? [[LAST_YEAR, numberOf(draft.lastYear.sections)] as const] : []),
  ])
}

/** Rows as they are stored; nothing of them is known. */
export type Row = Readonly<Record<string, unknown>>
export const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null

/** What the stored rows of a draft say. */
export function storedContent(head: Row, sections: readonly Row[]): Content {
  const confirmed = head['confirmed']
  return content([
    ...sections.flatMap((row): (readonly [string, number])[] => {
      const { section, sections: lastYear } = row
      if (section === LAST_YEAR)
        return isRow(lastYear) && Object.keys(lastYear).length ? [[LAST_YEAR, numberOf(lastYear)]] : []
      return [[String(section), numberOf(bare(row))]]
    }),
    ['confirmed', numberOf(isRow(confirmed) ? confirmed : {})],
  ])
}
