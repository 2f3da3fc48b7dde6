import { segmentsOf } from '../report/text/segments'
import { type Block, closingText, tableCells, type TableBlockRow } from './blocks/block'

/** True when a face of the report has a code point. */
export type Has = (codePoint: number) => boolean

/** 〓, by custom printed in place of a missing type. */
const STAND_IN = '〓'

/** Characters without ink of their own: spaces, joiners, controls, variation selectors. */
const INKLESS = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u

const lacks = (text: string, has: Has): boolean => {
  for (const char of text) if (!has(char.codePointAt(0) ?? 0) && !INKLESS.test(char)) return true
  return false
}

/** A grapheme that cannot be printed, with its UTF-16 offsets. */
export interface LackedChar {
  char: string
  from: number
  to: number
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Composes a letter with its combining accent into the one character that faces have. */
const composed = (segment: string): string => segment.normalize('NFC')

/** The graphemes of a text that cannot be printed, in order; a flag or a family of emoji is one. */
export function lackedIn(text: string, has: Has): LackedChar[] {
  if (!lacks(text, has)) return []
  return [...segmentsOf(SEGMENTER, text)]
    .filter(({ segment }) => lacks(segment, has) && lacks(composed(segment), has))
    .map(({ segment, index }) => ({ char: segment, from: index, to: index + segment.length }))
}

/** U+2001 and U+2003, one em wide like a Chinese character. */
const EM_SPACE = /[\u2001\u2003]/u
/** U+FEFF: white space to a regular expression, but without width. */
const MARK = '\uFEFF'

/**
 * Replaces or removes white space and invisible characters that no face has: a face of the machine would give them
 * another width, and a variation selector would bring in a coloured picture from there.
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
    case 'annex':
      return { ...block, lines: block.lines.map((line) => standIn(line, has)) }
    case 'heading':
    case 'annexName':
      return { ...block, text: standIn(block.text, has) }
    case 'closing':
      return {
        ...block,
        text: standIn(block.text, has),
        lines: block.lines.map((line) => ({
          ...line,
          parts: line.parts.map((part) => ({ ...part, text: standIn(part.text, has) })),
        })),
      }
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
    case 'annex':
      return block.lines
    case 'heading':
    case 'annexName':
      return [block.text]
    case 'closing':
      return block.lines.map(closingText)
    case 'paragraph':
      return block.runs.map((run) => run.text)
    case 'table':
      return tableCells(block).map((cell) => cell.text)
  }
}

const known = new WeakMap<Has, WeakMap<Block, Block>>()

/**
 * The block with {@link STAND_IN} for characters that no face has, and plain spaces for spaces that none has. A block
 * that needs nothing is returned itself, another one as the same object each time, so that its measured height still
 * holds.
 */
export function withStandIns(block: Block, has: Has): Block {
  if (textsOf(block).every((text) => prints(text, has))) return block
  const blocks = known.get(has) ?? new WeakMap<Block, Block>()
  known.set(has, blocks)
  const printed = blocks.get(block) ?? replaced(block, has)
  blocks.set(block, printed)
  return printed
}
