import { type Block, tableCells, textOf } from './blocks/block'
import { type Has, lackedIn } from './standIns'

/** A character that no face of the report has, and where it stands. */
export interface MissingGlyph {
  char: string
  /** The heading it stands under, 署名 or 成文日期; '' in the title. */
  heading: string
  /** Up to eight characters before and after it, shortened with ……. */
  before: string
  after: string
}

/** Characters shown on each side, and UTF-16 units in which they are looked for. */
const AROUND = 8
const NEAR = 4 * AROUND

const last = (text: string): string => {
  const chars = Array.from(text)
  return (chars.length > AROUND ? '……' : '') + chars.slice(-AROUND).join('')
}
const first = (text: string): string => {
  const chars = Array.from(text)
  return chars.slice(0, AROUND).join('') + (chars.length > AROUND ? '……' : '')
}

/** Names of the closing blocks by key. */
const CLOSING = new Map([
  ['closing.signature', '署名'],
  ['closing.date', '成文日期'],
])

/**
 * Every character that the report would print as 〓, in order.
 * @param preamble name of the text before the first heading, which has no printed heading
 */
export function missingGlyphs(blocks: readonly Block[], has: Has, preamble = ''): MissingGlyph[] {
  let under = preamble
  const placeOf = (block: Block): string => {
    if (block.kind === 'title') return ''
    if (block.kind === 'closing') return CLOSING.get(block.key) ?? under
    if (block.kind === 'annexName') return '附件说明'
    if (block.kind === 'annex') under = `${block.mark} ${textOf(block)}`
    if (block.kind === 'heading') under = block.text
    return under
  }
  return blocks.flatMap((block) => {
    const heading = placeOf(block)
    const texts = block.kind === 'table' ? tableCells(block).map((cell) => cell.text) : [textOf(block)]
    return texts.flatMap((text) =>
      lackedIn(text, has).map(({ char, from, to }) => ({
        char,
        heading,
        before: last(text.slice(Math.max(0, from - NEAR), from)),
        after: first(text.slice(to, to + NEAR)),
      })),
    )
  })
}
