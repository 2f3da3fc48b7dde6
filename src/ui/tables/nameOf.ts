import { fits, folded } from '../../reading/wording'

/** `1.` `（一）` `一、` `①` before a name, or a bare number as in `1属于国家秘密`. */
const NUMBER =
  /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、．:]+|[①-⑳⑴-⒇]|\d{1,2}(?=\p{Script=Han}{2}))/u
const YEAR = /\(?20\d{2}年度?\)?/gu
const BEHIND = /\([^()]*\)$/u
const TOTALS = new Set(['合计', '共计', '总数', '合计数', '总计数'])

/** A name of a row or a column as it is compared: without blanks, numbering, the year, and what stands behind it in brackets. */
export function nameOf(text: string): string {
  let name = folded(text).replace(YEAR, '')
  for (let before = ''; before !== name;) {
    before = name
    const rest = name.replace(NUMBER, '')
    if (rest !== '') name = rest
  }
  const bare = name.replace(BEHIND, '').replace(/:$/u, '')
  if (bare !== '') name = bare
  return TOTALS.has(name) ? '总计' : name
}

/** Below that a name is another one. */
const ALIKE = 0.85
/** So much less alike has to be the next one. */
const APART = 0.1

const likeness = (name: string, known: string): number =>
  name.length > 1 && known.endsWith(name) ? 0.9 : fits(name, known)

/** The one of the `known` names that a name is, in slightly other words; null where none or more than one is meant. */
export function nearName(name: string, known: Iterable<string>): string | null {
  if (name.length < 2) return null
  const found = [...new Set(known)]
    .map((one) => ({ one, fit: likeness(name, one) }))
    .sort((a, b) => b.fit - a.fit)
  const [best, next] = found
  if (!best || best.fit < ALIKE || best.fit - (next?.fit ?? 0) < APART) return null
  return best.one
}
