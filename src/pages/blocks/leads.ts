import type { HeadingLevel } from '../../report/template/template'
import { type Block, type Run, textOf } from './block'

/** Most characters of a heading that is typed: one line of the type area has 28 (GB/T 9704-2012 5.2.3). */
const LONGEST = 28
/** `（一）` and what it names: with a figure (U+FFFC) or a sign of a longer sentence in it, it is no heading. */
const NUMBERED = /^[（(][一二三四五六七八九十]{1,3}[）)][^\d。；;：:！？“”\uFFFC]{1,28}/u

/** Words of a sentence, which tells what was or was not done. */
const SENTENCE = /没有|[未无了]|收到/u

/** Length in UTF-16 units of the heading that a text begins with; 0 for none. */
function leadLength(text: string): number {
  const [named] = NUMBERED.exec(text) ?? []
  if (named === undefined || SENTENCE.test(named) || Array.from(named).length > LONGEST) return 0
  // a line of its own has no stop; one that runs in ends with it, and the text follows
  if (named.length === text.trimEnd().length) return /[，、,]$/u.test(named.trimEnd()) ? 0 : text.length
  const goesOn = text.charAt(named.length) === '。' && text.slice(named.length + 1).trim() !== ''
  return goesOn ? named.length + 1 : 0
}

/**
 * The runs of a paragraph, those of a second-level heading that it begins with marked as such: GB/T 9704-2012 7.3.3 sets
 * `（一）` in 楷体, also where the text continues in the same line.
 */
export function withTypedLead(runs: readonly Run[]): Run[] {
  const figure = runs.findIndex((run) => run.figure !== undefined)
  const words = figure < 0 ? runs : runs.slice(0, figure)
  // a figure right after continues the sentence
  const text = words.map((run) => run.text).join('') + (figure < 0 ? '' : '\uFFFC')
  let left = leadLength(text)
  return runs.flatMap((run): Run[] => {
    if (left === 0) return [run]
    const taken = run.text.slice(0, left)
    const rest = run.text.slice(left)
    left -= taken.length
    const lead: Run = { text: taken, bold: false, heading: 2 }
    return rest === '' ? [lead] : [lead, { ...run, text: rest }]
  })
}

/** The level of a paragraph that is nothing but a heading; null for any other block. */
export function headingOnly(block: Block): HeadingLevel | null {
  if (block.kind !== 'paragraph') return null
  const level = block.runs[0]?.heading
  return level !== undefined && block.runs.every(({ heading }) => heading === level) ? level : null
}

/** The heading that a paragraph begins with, as printed; '' for none. */
export function leadOf(block: Block): string {
  if (block.kind !== 'paragraph') return ''
  const end = block.runs.findIndex(({ heading }) => heading === undefined)
  return end < 0
    ? textOf(block)
    : block.runs
        .slice(0, end)
        .map(({ text }) => text)
        .join('')
}
