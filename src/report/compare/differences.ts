import { segmentsOf } from '../text/segments'
import { type Budget, commonPairs } from './commonPairs'

/** A part of a text that stayed (`same`), was removed (`gone`) or added (`new`). */
export interface Stretch {
  kind: 'same' | 'gone' | 'new'
  text: string
}

const NUMBER = /(\d+(?:[.,]\d+)*)/u
// Firefox has Intl.Segmenter from version 125; without it each character is a word
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

/** The words of a text; a number is one word, so that 3100 → 3119 is not a change of two digits. */
function wordsOf(text: string): string[] {
  return text.split(NUMBER).flatMap((part, i) => {
    if (i % 2 === 1 || part === '') return part === '' ? [] : [part]
    return segmenter ? Array.from(segmentsOf(segmenter, part), ({ segment }) => segment) : Array.from(part)
  })
}

/**
 * Differences between two texts, word by word, in reading order; what was removed stands before what was added.
 * @param budget of a task with many comparisons: once it is used up, all between the equal beginning and end counts as
 * replaced
 */
export function differences(before: string, after: string, budget?: Budget): Stretch[] {
  // the case of most paragraphs, for which the slow word segmentation can be skipped
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const stretches: Stretch[] = []
  const add = (kind: Stretch['kind'], text: string): void => {
    const last = stretches.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else stretches.push({ kind, text })
  }
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...commonPairs(a, b, budget), [a.length, b.length] as const]) {
    add('gone', a.slice(i, nextI).join(''))
    add('new', b.slice(j, nextJ).join(''))
    add('same', a[nextI] ?? '')
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return joined(stretches)
}

/** Merges two changes with a single unchanged character between them, which would make them harder to read. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let [gone, came] = ['', '']
  const flush = (): void => {
    if (gone) result.push({ kind: 'gone', text: gone })
    if (came) result.push({ kind: 'new', text: came })
    gone = came = ''
  }
  stretches.forEach(({ kind, text }, n) => {
    const between = n > 0 && n < stretches.length - 1
    if (kind === 'gone') gone += text
    else if (kind === 'new') came += text
    else if (between && text.length === 1 && gone && came) {
      gone += text
      came += text
    } else {
      flush()
      result.push({ kind, text })
    }
  })
  flush()
  return result
}
