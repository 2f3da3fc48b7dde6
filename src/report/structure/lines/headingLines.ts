import type { HeadingLevel } from '../../template/template'
import { FIGURE_CHAR, plainLines, type ProseBlock, type ProseDoc } from '../../text/prose'
import { numberLevel, withoutNumber } from '../numbering'

/** A paragraph of a section's text that reads as a heading. */
export interface HeadingLine {
  /** Index of the paragraph among the blocks of the text. */
  block: number
  /** The whole line, with its number. */
  words: string
  level: HeadingLevel
}

/** Characters of a heading without its number. */
const SHORTEST = 2
const LONGEST = 26

/** A block's words where it is one paragraph; '' for a list. */
const wordsOf = (block: ProseBlock): string =>
  block.type === 'paragraph'
    ? (plainLines({ type: 'doc', content: [block] })[0] ?? '').replace(/\s+/gu, ' ').trim()
    : ''

function levelOfLine(words: string): HeadingLevel | null {
  const level = numberLevel(words)
  const name = withoutNumber(words)
  const isName = name.length >= SHORTEST && name.length <= LONGEST && !/[，。；：！？,;:!?]/u.test(name)
  return level !== null && isName && !words.includes(FIGURE_CHAR) ? level : null
}

/**
 * The paragraphs of a text that read as headings: numbered, short, without marks of a sentence and without figures, and with
 * a paragraph after them that is no such line of the same level, as the points of a list are. The last paragraph may still
 * be in writing.
 */
export function headingLines({ content }: ProseDoc): readonly HeadingLine[] {
  const lines = content.map((block) => {
    const words = wordsOf(block)
    return { words, level: levelOfLine(words) }
  })
  return lines.flatMap(({ words, level }, block) => {
    const next = lines[block + 1]
    return level === null || !next || next.level === level ? [] : [{ block, words, level }]
  })
}
