/** What a rule of wording may ask of the report. */
export interface Context {
  /** The report's year, null while it is not known. */
  year: number | null
  /** Name of the unit that reports, '' while it is not known. */
  unit: string
}

/** A place in a paragraph that a rule reports. Offsets are UTF-16 units of the paragraph's plain text. */
export interface Hit {
  from: number
  to: number
  /** The finding's sentence without its end: the excerpt follows behind ：. */
  sentence: string
  /** The words to put in place of these, where they are known. */
  put?: string
  /** Overrides the severity of the rule. */
  severity?: 'error' | 'warning'
}

/** An example: the paragraph, and the paragraph as mended; null where the rule knows no right words. */
type Example = readonly [wrong: string, right: string | null]

/**
 * A rule of wording: reads one paragraph and says what is wrong in it, whatever the form. Its examples are tested by one loop
 * over all rules.
 */
export interface WordingRule {
  /** Begins the ids of its findings; also the name under which it is switched off. Never changed: it is stored. */
  id: WordingId
  /** What the official reads where it is switched off and on. */
  name: string
  severity: 'error' | 'warning'
  /** True for a rule that may have many hits: they become one finding for a section. */
  gathered?: true
  /** The right words are certain: all findings of the rule may be mended together. */
  certain?: true
  find(line: string, context: Context): readonly Hit[]
  must: readonly Example[]
  mustNot: readonly string[]
}

/** The rules by which a report's words are guarded. */
export type WordingId =
  | 'document-number'
  | 'until'
  | 'no-such-date'
  | 'over-hundred'
  | 'range'
  | 'marks'
  | 'pairs'
  | 'ordinals'
  | 'present-year'
  | 'filler'
  | 'fixed-phrase'
  | 'doubled'
  | 'unfinished'
  | 'identity'
  | 'contact'
  | 'applicant'
  | 'other-place'

/** How far back an opening 《 or “ is looked for: names and quotations are shorter. */
const REACH = 120

/** True where a place in a line lies within 《》 or “”. */
export function isQuoted(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - REACH), at)
  return ['《》', '“”'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )
}

/** The hits of a pattern. */
export const hitsOf = (
  line: string,
  pattern: RegExp,
  make: (match: RegExpExecArray) => Omit<Hit, 'from' | 'to'> | null,
): Hit[] =>
  [...line.matchAll(pattern)].flatMap((match) => {
    const hit = make(match)
    return hit ? [{ from: match.index, to: match.index + match[0].length, ...hit }] : []
  })
