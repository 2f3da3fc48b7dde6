import { segmentsOf } from '../report/text/segments'
import { type Block, tableCells, type TableBlockRow } from './blocks/block'

/** Whether the faces of the report can print a code point. */
export type Has = (codePoint: number) => boolean

/** 〓: what a printer puts where a type is missing. */
const STAND_IN = '〓'

/** Has no ink by itself: spaces, joiners, controls, variation selectors. */
const INKLESS = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u

const lacks = (text: string, has: Has): boolean => {
  for (const char of text) if (!has(char.codePointAt(0) ?? 0) && !INKLESS.test(char)) return true
  return false
}

/** A stretch that a reader takes for one character, in UTF-16 units. */
export interface LackedChar {
  char: string
  from: number
  to: number
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** A letter with an accent typed after it, as the one character that faces have for both. */
const composed = (segment: string): string => segment.normalize('NFC')

/** The characters of a text that cannot be printed, a flag or a family of emoji as one, in order. */
export function lackedIn(text: string, has: Has): LackedChar[] {
  if (!lacks(text, has)) return []
  return [...segmentsOf(SEGMENTER, text)]
    .filter(({ segment }) => lacks(segment, has) && lacks(composed(segment), has))
    .map(({ segment, index }) => ({ char: segment, from: index, to: index + segment.length }))
}

/** U+2001 and U+2003, as wide as a Chinese character. */
const EM_SPACE = /[\u2001\u2003]/u
/** What counts as white space in a script and is none. */
const MARK = '\uFEFF'

/**
 * Without the white space and the signs that no face has: a face of the machine would give them a width of its own, and a
 * selector would fetch a coloured picture from there.
 */
function withoutStrangeSpace(text: string, has: Has): string {
  return Array.from(text, (char) => {
    if (has(char.codePointAt(0) ?? 0) || !INKLESS.test(char)) return char
    if (EM_SPACE.test(char)) return '\u3000'
    return /\s/u.test(char) && char !== MARK ? ' ' : ''
  }).join('')
}

const prints = (text: string, has: Has): boolean => {
  for (const char of text) if (!has(char.codePointAt(0) ?? 0)) return false
  return true
}

function standIn(text: string, has: Has): string {
  return prints(text, has) ? text : withoutStrangeSpace(withMark(text, has), has)
}

function withMark(text: string, has: Has): string {
  if (!lacks(text, has)) return text
  return [...segmentsOf(SEGMENTER, text)]
    .map(({ segment }) => {
      if (!lacks(segment, has)) return segment
      return lacks(composed(segment), has) ? STAND_IN : composed(segment)
    })
    .join('')
}

function replaced(block: Block, has: Has): Block {
  switch (block.kind) {
    case 'title':
      return { ...block, lines: block.lines.map((line) => standIn(line, has)) }
    case 'heading':
      return { ...block, text: standIn(block.text, has) }
    case 'closing':
      return { ...block, lines: block.lines.map((line) => ({ ...line, text: standIn(line.text, has) })) }
    case 'paragraph':
      return { ...block, runs: block.runs.map((run) => ({ ...run, text: standIn(run.text, has) })) }
    case 'table': {
      const rows = (all: readonly TableBlockRow[]): TableBlockRow[] =>
        all.map((row) => row.map((cell) => ({ ...cell, text: standIn(cell.text, has) })))
      return { ...block, head: rows(block.head), body: rows(block.body) }
    }
  }
}

const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'heading':
      return [block.text]
    case 'closing':
      return block.lines.map(({ text }) => text)
    case 'paragraph':
      return block.runs.map((run) => run.text)
    case 'table':
      return tableCells(block).map((cell) => cell.text)
  }
}

const known = new WeakMap<Has, WeakMap<Block, Block>>()

/**
 * The block as it can be printed, with {@link STAND_IN} for what no face has, and plain spaces for others. A block that
 * lacks nothing is handed back itself, another one as the same object each time, so that what was measured of it still holds.
 */
export function withStandIns(block: Block, has: Has): Block {
  if (textsOf(block).every((text) => prints(text, has))) return block
  const blocks = known.get(has) ?? new WeakMap<Block, Block>()
  known.set(has, blocks)
  const printed = blocks.get(block) ?? replaced(block, has)
  blocks.set(block, printed)
  return printed
}
