import type { Annex } from '../report/template/annexes'
import type { AnnexBlock, AnnexNameBlock } from './blocks/block'
import { titleLines } from './titleLines'

/** Characters before 附件：, the characters of it, and the room of 1. and of 12. behind it. */
const INDENT = 2
const LABEL = '附件：'
const NUMBER = 1.5
const LONG_NUMBER = 2
/** From here on a number has two digits. */
const MANY = 10

/**
 * 附件说明 (GB/T 9704-2012 7.3.4): one line below the text, two characters in, numbered where there are several; no mark
 * behind a name, and its further lines begin under its first character.
 */
export function annexNames(annexes: readonly Annex[]): AnnexNameBlock[] {
  const isNumbered = annexes.length > 1
  const room = annexes.length < MANY ? NUMBER : LONG_NUMBER
  const numbers = INDENT + LABEL.length
  return annexes.map(({ section }, i) => ({
    kind: 'annexName',
    key: `closing.annex.${section.place}`,
    prefix: (i === 0 ? LABEL : '') + (isNumbered ? `${i + 1}. ` : ''),
    text: section.heading,
    above: i === 0 ? 1 : 0,
    indent: i === 0 ? INDENT : numbers,
    column: numbers + (isNumbered ? room : 0),
  }))
}

/** The beginning of an attachment (GB/T 9704-2012 7.4): its mark in the first line, its title in the third. */
export const annexBlock = ({ section, mark }: Annex): AnnexBlock => ({
  kind: 'annex',
  key: `${section.place}.annex`,
  mark,
  lines: titleLines(section.heading, ''),
})
