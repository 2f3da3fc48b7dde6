import { segmentsOf } from '../text/segments'
import { type Budget, commonPairs } from './commonPairs'

/** A stretch of a text beside another form of it. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new'
  text: string
}

const NUMBER = /(\d+(?:[.,]\d+)*)/u
// Firefox learned it with version 125; without it the characters stand alone
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

/** The words of a text; a number is one word, so that 3100 → 3119 is not a change of two digits. */
function wordsOf(text: string): string[] {
  return text.split(NUMBER).flatMap((part, i) => {
    if (i % 2 === 1 || part === '') return part === '' ? [] : [part]
    return segmenter ? Array.from(segmentsOf(segmenter, part), ({ segment }) => segment) : Array.from(part)
  })
}

/**
 * How a text differs from an earlier form of it, word by word, in reading order; what went stands before what came.
 * @param budget of a work that compares many: without some left, all between the equal ends counts as replaced
 */
export function differences(before: string, after: string, budget?: Budget): Stretch[] {
  // most paragraphs of a report, and finding the words of a text takes longest of all
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

/** A single character that stayed between two changes is no help to whoever reads: the changes become one. */
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
