import type { Place, Section, SectionLevel, StarterBlock } from '../../report/template/template'
import { normalised } from '../../report/text/normalised'
import { withoutNumber } from '../headings'
import type { Recognised } from '../recognised'
import { sentencesOf } from './sentences'
import { type Spot, textLines } from './spots'
import { sectionOfTable, type TableAt } from '../tables/tablesIn'

/** The section 基本信息, and the section of the text before the first heading. */
export const BASICS = 'basics'
const PREAMBLE = 'preamble'
/** Most sections of a stored form, paragraphs of a section, and characters of a name. */
const [MOST_SECTIONS, MOST_PARAGRAPHS, LONGEST_NAME] = [480, 5000, 480]
/** Characters that fit into a row of the outline. */
const LONGEST_SHORT = 14

const basics: Section = {
  place: BASICS,
  heading: '基本信息',
  short: '基本信息',
  level: 0,
  guidance: '标题和正文里反复出现的内容，在这里填一次，各处同步。',
  starter: [],
}

interface Growing extends Omit<Section, 'starter'> {
  starter: string[]
}

/**
 * The sections of a form: 基本信息, the text before the first heading, and one for each heading. A heading's place is
 * derived from its offset, so that one more or less renames no other. Headings beyond the most that a form may have
 * stay text. One line a step.
 */
export function* sectionSteps(
  raw: string,
  found: Recognised,
  spots: readonly Spot[],
  tables: readonly TableAt[] = [],
): Generator<undefined, Section[]> {
  const headings = new Map(
    found.sections
      .filter(({ heading }) => heading.length <= LONGEST_NAME)
      .slice(0, MOST_SECTIONS - 2 * tables.length)
      .map((one) => [one.offset, one]),
  )
  const preamble: Growing = {
    ...basics,
    place: PREAMBLE,
    heading: '前言',
    short: '前言',
    guidance: '',
    starter: [],
  }
  const sections: Growing[] = [preamble]
  let section = preamble
  const waiting = [...tables]
  const tablesBefore = (offset: number): void => {
    while (waiting[0] && waiting[0].from < offset) {
      const under = section
      const table = waiting.shift()
      if (table) sections.push(tableSection(table, under), (section = behindTable(table, under)))
    }
  }
  for (const { offset, text } of textLines(raw, found)) {
    yield
    tablesBefore(offset)
    const printed = headings.get(offset)
    const from = offset + (printed?.heading.length ?? 0)
    const end = offset + text.length
    const sentences = sentencesOf(raw, spots, from, end)
    if (printed) {
      section = {
        place: `s${offset}`,
        heading: normalised(printed.heading),
        short: shortOf(printed.heading),
        level: levelOf(printed.level),
        ...(sentences.length > 0 && { runIn: true }),
        guidance: '',
        starter: [],
      }
      sections.push(section)
    }
    section.starter.push(...sentences)
  }
  tablesBefore(Infinity)
  return [
    basics,
    ...sections
      .filter(
        ({ level, unheaded, table, starter }) => (level > 0 && !unheaded) || table || starter.length > 0,
      )
      .map((one): Section => Object.assign(one, { starter: packed(one.starter) })),
  ]
}

/** The level of a table or text inside a section. */
const inside = ({ level, unheaded }: Growing): SectionLevel => (unheaded ? level : levelOf(level + 1))

/** A table as a section of its own, within the one that it stands in. */
function tableSection({ from, read }: TableAt, under: Growing): Growing {
  const name = normalised(read.name) || `${under.short}表`
  return {
    place: sectionOfTable(from),
    heading: name,
    short: shortOf(name),
    level: inside(under),
    unheaded: true,
    guidance: '',
    starter: [],
    table: read.table,
  }
}

/** The text that continues after a table. */
const behindTable = ({ from }: TableAt, under: Growing): Growing => ({
  place: `${sectionOfTable(from)}b`,
  heading: `${withoutNumber(under.heading).replace(/（表后）$/u, '')}（表后）`,
  short: '表后文字',
  level: inside(under),
  unheaded: true,
  guidance: '',
  starter: [],
})

/** A form prints four levels of headings. */
const levelOf = (level: number): SectionLevel => (level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4)

/** Paragraphs, some in one where there are more than a form may store. */
function packed(sentences: readonly string[]): StarterBlock[] {
  const size = Math.ceil(sentences.length / MOST_PARAGRAPHS)
  if (size <= 1) return [...sentences]
  const blocks: string[] = []
  for (let i = 0; i < sentences.length; i += size) blocks.push(sentences.slice(i, i + size).join(' '))
  return blocks
}

/** A heading for the outline: without number and mark, cut where a word of it ends. */
function shortOf(heading: string): string {
  const words =
    normalised(withoutNumber(heading))
      .replace(/[。:：；]$/u, '')
      .trim() || heading
  if (words.length <= LONGEST_SHORT) return words
  const cut = /[，,、；\s]/u.exec(words.slice(0, LONGEST_SHORT + 1))?.index ?? 0
  return cut > 3
    ? words.slice(0, cut)
    : `${Array.from(words)
        .slice(0, LONGEST_SHORT - 1)
        .join('')}…`
}

/** The section in which each figure stands first. */
export function homesOf(sections: readonly Section[]): ReadonlyMap<Place, Place> {
  const homes = new Map<Place, Place>()
  for (const { place, starter } of sections)
    for (const sentence of starter)
      if (typeof sentence === 'string')
        for (const [, figure = ''] of sentence.matchAll(/\{(\w+)\}/gu))
          if (!homes.has(figure)) homes.set(figure, place)
  return homes
}
