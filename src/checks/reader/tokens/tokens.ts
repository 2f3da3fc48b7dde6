import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Word } from '../lexicon/word'
import { wordAt } from './trie'

/** A stretch of a paragraph: a word of the lexicon, a number, a mark, a year, or words that are not known. */
export type Token = { from: number; to: number } & (
  | { kind: 'word'; word: Word }
  | { kind: 'number'; mention: number }
  | { kind: 'mark'; mark: string }
  | { kind: 'year'; year: number }
  | { kind: 'unknown' }
)

const MARKS = '，。；：（）！？…'
const YEAR = /20\d{2}(?=年)年度?/uy
const DATE = /\d{1,2}(?:月|日|号)(?:\d{1,2}日)?/uy

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Splits a paragraph into tokens in one pass; the work grows with its length. */
export function tokensOf(text: string, mentions: readonly NumberMention[]): Token[] {
  const tokens: Token[] = []
  let next = 0
  for (let from = 0; from < text.length;) {
    while ((mentions[next]?.from ?? Infinity) < from) next += 1
    const mention = mentions[next]
    if (mention?.from === from) {
      tokens.push({ kind: 'number', from, to: mention.end, mention: next })
      from = mention.end
      continue
    }
    const char = text.charAt(from)
    if (MARKS.includes(char)) {
      tokens.push({ kind: 'mark', from, to: from + 1, mark: char })
      from += 1
      continue
    }
    const found = wordAt(text, from)
    if (found) {
      tokens.push({ kind: 'word', from, to: found.to, word: found.word })
      from = found.to
      continue
    }
    const isDigit = char >= '0' && char <= '9'
    const year = isDigit ? match(YEAR, text, from) : null
    const date = isDigit && year === null ? match(DATE, text, from) : null
    const to = from + (year ?? date ?? char).length
    if (year !== null) tokens.push({ kind: 'year', from, to, year: Number(year.slice(0, 4)) })
    else if (date === null) {
      const last = tokens.at(-1)
      if (last?.kind === 'unknown' && last.to === from) last.to = to
      else tokens.push({ kind: 'unknown', from, to })
    }
    from = to
  }
  return tokens
}
