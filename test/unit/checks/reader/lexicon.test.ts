import { describe, expect, test } from 'vitest'
import { lexicon } from '../../../../src/checks/reader/lexicon/lexicon'
import type { Word } from '../../../../src/checks/reader/lexicon/word'
import { tokensOf } from '../../../../src/checks/reader/tokens/tokens'
import { numbersIn } from '../../../../src/checks/sentences/tokens/numberMention'

/** The entries of the lexicon that are found in a phrase. */
function entriesOf(text: string): Set<Word> {
  const mentions = numbersIn({ text, at: [], places: [] })
  return new Set(tokensOf(text, mentions).flatMap((one) => (one.kind === 'word' ? [one.word] : [])))
}

describe('an entry of the lexicon is found in its example and not in the other', () => {
  test.each(lexicon.map((word) => [`${word.words[0]} (${word.means.is})`, word] as const))(
    '%s',
    (_, word) => {
      expect([entriesOf(word.yes).has(word), entriesOf(word.no).has(word)]).toEqual([true, false])
    },
  )
})

test('no word stands twice in one entry', () => {
  const twice = lexicon.flatMap(({ words }) => words.filter((one, i) => words.indexOf(one) !== i))
  expect(twice).toEqual([])
})

test('a text is split whole and in order', () => {
  const text = '2025年，县政府及其部门收到申请120件（网上88件），一是予以公开48件。'
  const tokens = tokensOf(text, numbersIn({ text, at: [], places: [] }))
  expect(tokens.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
})
