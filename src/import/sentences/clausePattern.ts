import { FIGURE_CHAR } from '../../report/text/prose'
import { inlinesOf } from '../../report/text/starter'
import type { Figure, Place } from '../../report/template/template'

/** A clause of the form's sentences that contains figures. */
export interface ClausePattern {
  /** The form's wording, with `{place}` for a figure. */
  clause: string
  figures: readonly Place[]
  /** Matches a clause that {@link narrow} has rewritten; each group is a value. */
  pattern: RegExp
}

/** Greatest length of a clause that is tested. */
const LONGEST = 160
const VALUE: Partial<Record<Figure['kind'], string>> = {
  year: '(\\d{4})',
  count: '([\\d,]{1,12})',
  measure: '([\\d.,]{1,16})',
  rate: '([\\d.]{1,7})',
  change: '([\\d.]{1,7})',
  score: '([\\d.]{1,6})',
  month: '(\\d{1,2})',
  money: '([\\d.,]{1,16})',
}
const WORDS = '(.{1,30}?)'

/**
 * A clause in comparable form: full-width ASCII becomes narrow, and all brackets and quotation marks alike. The length
 * does not change.
 */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']')
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[\s\u3000]/gu, ' ')
}

/** The clauses of a line, each with its punctuation mark; a comma between digits does not separate. */
export function clausesOf(line: string): string[] {
  const cuts = [...line.matchAll(/[，；。：！？;:!?]|,(?!\d{3})|(?<!\d),/gu)].map(({ index }) => index + 1)
  return [0, ...cuts].map((from, i) => line.slice(from, cuts[i] ?? line.length)).filter((one) => one !== '')
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** The pattern that finds a clause of the form; null for a clause without a figure. */
export function patternOf(clause: string, figures: ReadonlyMap<Place, Figure>): ClausePattern | null {
  const inlines = inlinesOf(clause)
  const places = inlines.flatMap((one) => (one.type === 'figure' ? [one.attrs.place] : []))
  if (places.length === 0) return null
  const source = inlines
    .map((one) => {
      if (one.type === 'text') return escaped(narrow(one.text)).replaceAll(' ', '')
      return ` ?${VALUE[figures.get(one.attrs.place)?.kind ?? 'text'] ?? WORDS} ?`
    })
    .join('')
  return { clause, figures: places, pattern: new RegExp(`^${source}$`, 'du') }
}

/** The values in a clause that matches the pattern, as the clause writes them; null when it does not match. */
export function valuesIn({ pattern }: ClausePattern, clause: string): string[] | null {
  if (clause.length > LONGEST || clause.includes(FIGURE_CHAR)) return null
  const said = clause.trim()
  const { indices = [] } = pattern.exec(narrow(said)) ?? {}
  // from the original clause, and not from its comparable form
  const values = indices.slice(1).map((at) => said.slice(...(at ?? [0, 0])).trim())
  return values.length > 0 ? values : null
}
