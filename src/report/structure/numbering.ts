import { NAME } from '../template/limits'
import type { HeadingLevel, Section } from '../template/template'
import { printedLevel } from '../template/underAnnex'
import { chineseNumber } from '../text/prose'

/** A number of one of the series 一、 （一） 1. （1）, also with half-width brackets or 、 after a digit; not 1.5 or 2.0. */
const NUMBER =
  /^\s*(?:[（(](?:[一二三四五六七八九十百零]{1,7}|\d{1,3})[）)]|[一二三四五六七八九十百零]{1,7}、|\d{1,3}(?:、|[.．](?!\d)))\s*/u

/** The number with which a heading begins; '' for none. */
export const numberOf = (heading: string): string => NUMBER.exec(heading)?.[0] ?? ''

/** The level that a heading's number says, by its series (GB/T 9704-2012 7.3.3); null for a heading without one. */
export function numberLevel(heading: string): HeadingLevel | null {
  const number = numberOf(heading).trim()
  if (number === '') return null
  const bracketed = /^[（(]/u.test(number)
  if (/\d/u.test(number)) return bracketed ? 4 : 3
  return bracketed ? 2 : 1
}

/** A heading without its number. */
export const withoutNumber = (heading: string): string => heading.slice(numberOf(heading).length)

const HIGHEST_CHINESE = 99
const chinese = (n: number): string => (n > HIGHEST_CHINESE ? String(n) : chineseNumber(n))

/** The n-th number (from 1) of a level: 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3); '' for level 0. */
export function numberText(level: Section['level'], n: number): string {
  switch (level) {
    case 0:
      return ''
    case 1:
      return `${chinese(n)}、`
    case 2:
      return `（${chinese(n)}）`
    case 3:
      return `${n}.`
    case 4:
      return `（${n}）`
  }
}

/** True for the heading of a number alone, which is not one. */
const isBare = (heading: string): boolean => withoutNumber(heading) === ''

function renumbered(section: Section, level: Section['level'], n: number): Section {
  const number = numberText(level, n)
  if (section.fixed || section.heading.startsWith(number)) return section
  const short = numberOf(section.short) === '' ? section.short : number + withoutNumber(section.short)
  const heading = (number + withoutNumber(section.heading)).slice(0, NAME)
  return { ...section, heading, short: short.slice(0, NAME) }
}

/**
 * The sections with their headings renumbered by level and order. A heading without a number stays without and is not
 * counted; prescribed headings stay as they are and are counted. Sections that need no change are the same objects.
 */
export function numbered(sections: readonly Section[]): readonly Section[] {
  /** How many numbered sections there were so far, by level, under the section that is open on the level above. */
  const counts = [0, 0, 0, 0, 0]
  let isInAnnex = false
  return sections.map((section) => {
    const { heading, unheaded, annex } = section
    if (section.level <= 1) isInAnnex = annex === true
    const level = printedLevel(section.level, isInAnnex)
    // its name is not printed
    if (unheaded) return section
    counts.fill(0, level + 1)
    if (level === 0 || numberOf(heading) === '' || isBare(heading)) return section
    const n = (counts[level] ?? 0) + 1
    counts[level] = n
    return renumbered(section, level, n)
  })
}
