import type { List, ListLevel } from '../parts/numbering'
import { formatted } from './formats'

/** Word has nine levels. */
const MOST_LEVELS = 9
const LARGEST = 9999

/** Counts the paragraphs of all lists of a document, in its order. */
export function listNumbers(lists: ReadonlyMap<string, List>) {
  /** Of each series the last number on each level, null where the next one begins again. */
  const counts = new Map<string, (number | null)[]>()
  const begun = new Set<string>()

  /** Counts a paragraph, and returns the numbers of all levels as they are printed with it. */
  function count(id: string, list: List, at: number): readonly number[] {
    const now = counts.get(list.series) ?? Array.from({ length: MOST_LEVELS }, () => null)
    counts.set(list.series, now)
    const startOf = (level: number): number => list.starts.get(level) ?? list.levels.get(level)?.start ?? 0
    if (!begun.has(id)) {
      begun.add(id)
      for (const level of list.starts.keys()) now[level] = null
    }
    const before = now[at] ?? null
    now[at] = before === null ? startOf(at) : Math.min(LARGEST, before + 1)
    for (let level = at + 1; level < MOST_LEVELS; level += 1) {
      const restart = list.levels.get(level)?.restart ?? level
      if (at < restart) now[level] = null
    }
    // a level that no paragraph was on yet is printed as its first one, and is not counted
    return now.map((number, level) => number ?? startOf(level))
  }

  return {
    /**
     * The number of the next paragraph of a list, with the blank after it that keeps it from running into the text.
     * @param at level in the list, from 0
     * @param text of the paragraph
     * @returns empty for a bullet, and for a list or level that the file does not describe
     */
    next(id: string, at: number, text: string): string {
      const list = lists.get(id)
      const level = list?.levels.get(at)
      if (!list || !level || at >= MOST_LEVELS) return ''
      const number = numberText(level, list, count(id, list, at))
      return level.isClose ? number : number.trimEnd() + gap(number.trimEnd(), text)
    },
  }
}

function numberText(level: ListLevel, { levels }: List, counts: readonly number[]): string {
  return level.text.slice(0, 100).replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = levels.get(at)?.format ?? 'decimal'
    return formatted(counts[at] ?? 0, level.isLegal && format !== 'none' ? 'decimal' : format)
  })
}

/** On the page a tab keeps them apart: `1.1` and 2025年, `1.` and 5件. After 一、 and （一） nobody types a blank. */
function gap(number: string, text: string): string {
  if (/[\da-z]$/iu.test(number)) return ' '
  return number.endsWith('.') && /^\d/u.test(text) ? ' ' : ''
}
