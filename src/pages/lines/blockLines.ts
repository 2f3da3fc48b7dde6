import type { HeadingLevel } from '../../report/template/template'
import { type AnnexNameBlock, type HeadingBlock, type ParagraphBlock, textOf } from '../blocks/block'
import { leadOf } from '../blocks/leads'
import { advanceIn, type TextFace } from './advances'
import { breakLines, type BrokenText } from './breakLines'

/** A block of running text, set in lines of 28 characters. */
export type TextBlock = ParagraphBlock | HeadingBlock | AnnexNameBlock

/** Characters of a line (GB/T 9704-2012 5.2.3), and how many of them a first line begins later. */
const LINE_CHARACTERS = 28
const INDENT = 2
/** Points of the type area's width and of 三号, as `sheet.css` has them. */
const WIDTH = (156 / 25.4) * 72
const SIZE = 16
/** 28 characters of 16 pt are wider than 156 mm: each gives up a little, in ems; `--cell` of `sheet.css`. */
const TRACKING = ((WIDTH - LINE_CHARACTERS * SIZE) / LINE_CHARACTERS - 0.003) / SIZE
const CHARACTER = 1 + TRACKING

/** The faces of headings by level (GB/T 9704-2012 7.3.3). */
const HEADING_FACES: Readonly<Record<HeadingLevel, TextFace>> = {
  1: 'hei',
  2: 'kai',
  3: 'fang',
  4: 'fang',
}

const known = new WeakMap<TextBlock, BrokenText>()

/** The face of the character at an offset: headings stand at the beginning. */
export function facesOf(block: TextBlock): (offset: number) => TextFace {
  if (block.kind === 'heading') return () => HEADING_FACES[block.level]
  const level = block.kind === 'paragraph' ? block.runs[0]?.heading : undefined
  if (level === undefined) return () => 'fang'
  const end = leadOf(block).length
  return (offset) => (offset < end ? HEADING_FACES[level] : 'fang')
}

/** The lines of a paragraph or heading as it is printed, whatever prints it. Cached by block. */
export function linesOf(block: TextBlock): BrokenText {
  const before = known.get(block)
  if (before) return before
  const faceAt = facesOf(block)
  const lines = breakLines(textOf(block), {
    // further lines of an attachment's name begin under its first character
    ...(block.kind === 'annexName'
      ? { measure: (LINE_CHARACTERS - block.column) * CHARACTER, indent: 0 }
      : { measure: LINE_CHARACTERS * CHARACTER, indent: INDENT * CHARACTER }),
    tracking: TRACKING,
    advance: (char, offset) => advanceIn(faceAt(offset), char),
  })
  known.set(block, lines)
  return lines
}
