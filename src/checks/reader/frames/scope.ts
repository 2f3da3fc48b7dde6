import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { tellsPartOfYear } from '../../sentences/lexicon/partOfYear'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Clause } from './clauses'
import { type Content, has } from './content'
import type { State } from './follow'

/**
 * Whose number it is. `other`: of another year, a channel, or a part of the year; `named`: of a body that the text
 * names; `open`: not said.
 */
export type Scope = 'whole' | 'open' | 'named' | 'other'

/** True for a number that is not the reporting unit's for the whole year. */
export const isElsewhere = (scope: Scope): boolean => scope === 'other' || scope === 'named'

/** Text of the sentence between the last words for the whole unit (全区, 我局) and a number. */
export function sinceWhole(clauses: readonly Clause[], at: number, from: number, text: string): string {
  const sentence = clauses[at]?.sentence
  let start = from
  for (let i = at; i >= 0 && clauses[i]?.sentence === sentence; i -= 1)
    for (const token of [...(clauses[i]?.tokens ?? [])].reverse()) {
      if (token.from >= from) continue
      if (token.kind === 'word' && token.word.means.is === 'whole') return text.slice(token.to, from)
      start = token.from
    }
  return text.slice(start, from)
}

/** Text behind the last ordinal of a list: 一是印发各分局执行；二是针对全年7件跨年办理的申请. */
export const ownItem = (since: string): string => since.split(/；[一二三四五六七八九十]是/u).at(-1) ?? ''

/** Text of a segment up to a number, without the clauses that tell what was carried over from last year. */
export function segmentText(
  clauses: readonly Clause[],
  at: number,
  until: number,
  text: string,
  without: ReadonlySet<number>,
): string {
  const parts: string[] = []
  for (let i = at; i >= 0 && clauses[i]?.segment === clauses[at]?.segment; i -= 1) {
    const { tokens = [] } = clauses[i] ?? {}
    const isAside = (clauses[i]?.depth ?? 0) > (clauses[at]?.depth ?? 0)
    if (!without.has(i) && !isAside)
      parts.unshift(text.slice(tokens[0]?.from ?? 0, Math.min(until, tokens.at(-1)?.to ?? 0)))
  }
  return parts.join('，')
}

const COURTS = /(?:人民)?法院|复议(?:机关|机构|委)/gu

/**
 * Whose number it is, by the state at it, its words, and the text before it.
 * @param since the sentence since the last words for the whole unit
 * @param clause the segment up to the number
 */
export function scopeOf(
  state: State,
  content: Content,
  read: ReadLine,
  since: string,
  clause: string,
): Scope {
  const { frame } = read
  if (state.other || isOfOtherYear(clause, frame.year) || tellsPartOfYear(clause)) return 'other'
  if (has(content, 'channel') && !clause.includes('等')) return 'other'
  // 法院判决, 复议机关维持: these bodies decide the unit's own cases, and are no other unit
  const words = state.topic.of === 'cases' ? since.replace(COURTS, '') : since
  if (namesAnother(words, frame)) return 'named'
  return state.whole ? 'whole' : 'open'
}
