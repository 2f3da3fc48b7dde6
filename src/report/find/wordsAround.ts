import type { Edit } from './edits'

/** A part of a hit: words of a paragraph, or what the hit covers of a figure's value. */
export interface Part {
  figure: boolean
  text: string
  /** Where its piece begins in the paragraph, with a figure as one character. */
  start: number
  /** Offsets in the piece's own text, and how long that is. */
  from: number
  to: number
  length: number
}

const NUMERIC = /[\d.,]/u

/** Where a figure's value stands in the new words as a number of its own, from an offset on; -1 for nowhere. */
function standsAt(words: string, value: string, from: number): number {
  const numeric = NUMERIC.test(value)
  for (let at = words.indexOf(value, from); at >= 0; at = words.indexOf(value, at + 1)) {
    const [before, behind] = [words.charAt(at - 1), words.charAt(at + value.length)]
    if (!numeric || !(NUMERIC.test(before) || /\d/u.test(behind))) return at
  }
  return -1
}

/** The new words before, between and after the figures; null when a figure's value is missing among them. */
function parted(parts: readonly Part[], by: string): string[] | null {
  const words: string[] = []
  let from = 0
  for (const { text } of parts.filter(({ figure }) => figure)) {
    const at = standsAt(by, text, from)
    if (at < 0) return null
    words.push(by.slice(from, at))
    from = at + text.length
  }
  return [...words, by.slice(from)]
}

/**
 * The edits of a paragraph by which the words of a hit become others and its figures stay: 受理12件 by 接收12件 changes 受理. Null
 * when the new words do not have the figures' values in their order, or would go into the middle of one.
 */
export function editsAround(parts: readonly Part[], by: string): Edit[] | null {
  const words = parted(parts, by)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!words || !first || !last) return null
  const cutsIn = first.figure && first.from > 0 && words[0] !== ''
  const cutsOff = last.figure && last.to < last.length && words.at(-1) !== ''
  if (cutsIn || cutsOff) return null
  const begins = first.figure ? first.start : first.start + first.from
  const gaps = [{ from: begins, to: begins }]
  for (const { figure, start, to } of parts) {
    const gap = gaps.at(-1)
    if (figure) gaps.push({ from: start + 1, to: start + 1 })
    else if (gap) gap.to = start + to
  }
  return gaps.flatMap((gap, i) => {
    const text = words[i] ?? ''
    return gap.from === gap.to && text === '' ? [] : [{ ...gap, words: text }]
  })
}
