import { FIGURE_CHAR } from '../../report/text/prose'
import { inlinesOf } from '../../report/text/starter'
import type { Figure, Place } from '../../report/template/template'

/** A clause of the form's sentences with the figures in it. */
export interface ClausePattern {
  /** The form's own wording, `{place}` for a figure. */
  clause: string
  figures: readonly Place[]
  /** Matches the clause as {@link narrow} writes it; each group is a value. */
  pattern: RegExp
}

/** The longest that a clause of a form is, and that a value in it may be; what is longer is not looked at. */
const LONGEST = 160
const VALUE: Partial<Record<Figure['kind'], string>> = {
  year: '(\\d{4})',
  count: '([\\d,]{1,12})',
  rate: '([\\d.]{1,6})',
  score: '([\\d.]{1,6})',
  money: '([\\d.,]{1,16})',
}
const WORDS = '(.{1,30}?)'

/** Characters as a clause is compared: full-width ASCII narrow, brackets and quotation marks alike. As long as before. */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']')
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[\s\u3000]/gu, ' ')
}

/** The clauses of a line, each with its mark; a comma between digits is none. */
export function clausesOf(line: string): string[] {
  const cuts = [...line.matchAll(/[，；。：！？;:!?]|,(?!\d{3})|(?<!\d),/gu)].map(({ index }) => index + 1)
  return [0, ...cuts].map((from, i) => line.slice(from, cuts[i] ?? line.length)).filter((one) => one !== '')
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** What a clause of the form is found by; null for one without a figure. */
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

/** The values of a clause that says what the pattern's does, null for any other. */
export function valuesIn({ pattern }: ClausePattern, clause: string): string[] | null {
  if (clause.length > LONGEST || clause.includes(FIGURE_CHAR)) return null
  const said = clause.trim()
  const { indices = [] } = pattern.exec(narrow(said)) ?? {}
  // as it is written, and not as it is compared
  const values = indices.slice(1).map((at) => said.slice(...(at ?? [0, 0])).trim())
  return values.length > 0 ? values : null
}
