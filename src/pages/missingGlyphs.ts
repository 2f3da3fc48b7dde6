import { type Block, tableCells, textOf } from './block'
import { type Has, lackedIn } from './standIns'

/** A character that no face of the report can print, with its place. */
export interface MissingGlyph {
  char: string
  /** The heading it stands under; '' in the title. */
  heading: string
  /** A few characters before and after it, shortened with ……. */
  before: string
  after: string
}

/** Characters shown on either side. */
const AROUND = 8

const last = (text: string): string => {
  const chars = Array.from(text)
  return (chars.length > AROUND ? '……' : '') + chars.slice(-AROUND).join('')
}
const first = (text: string): string => {
  const chars = Array.from(text)
  return chars.slice(0, AROUND).join('') + (chars.length > AROUND ? '……' : '')
}

/** Every place at which the printed report would show 〓, in order. */
export function missingGlyphs(blocks: readonly Block[], has: Has): MissingGlyph[] {
  let heading = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    const texts = block.kind === 'table' ? tableCells(block).map((cell) => cell.text) : [textOf(block)]
    return texts.flatMap((text) =>
      lackedIn(text, has).map(({ char, from, to }) => ({
        char,
        heading,
        before: last(text.slice(0, from)),
        after: first(text.slice(to)),
      })),
    )
  })
}
