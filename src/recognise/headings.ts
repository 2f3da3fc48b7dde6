import type { DocumentLine } from './lines/lines'
import { parallelIn } from './lines/parallel'
import { siblingsIn } from './lines/siblings'
import { isOfFields } from './lines/unitLabels'
import type { RecognisedSection } from './recognised'
import { BLANK_YEAR, MARKS } from './words/measures'

const NUMERAL = '[一二三四五六七八九十百]{1,4}'
/** Series of headings from the outermost to the innermost. */
const SERIES: readonly RegExp[] = [
  new RegExp(`^第\\s*${NUMERAL}\\s*(?:部分|章|编)[、:：\\s]{0,3}`, 'u'),
  new RegExp(`^${NUMERAL}\\s*(?:[、．，]|[.,](?!\\d))\\s*`, 'u'),
  new RegExp(`^[（(]\\s*${NUMERAL}\\s*[)）]\\s?[、.．]?\\s*`, 'u'),
  /^\d{1,2}\s*(?:[、．]|\.(?!\d))\s*/u,
  /^[（(]\s*\d{1,2}\s*[)）]\s?[、.．]?\s*/u,
  /^[①-⑳⒈-⒛]\s*/u,
]
/** 1.1, 1.1.1 and the 1 over them, which has no mark after it: only in a document of such headings. */
const HAN = '[\\u4E00-\\u9FFF“《]'
const OF_TWO = new RegExp(`^\\d{1,2}\\.\\d{1,2}\\s?(?=${HAN}{2})`, 'u')
const DECIMALS: readonly RegExp[] = [
  new RegExp(`^\\d{1,2}\\s(?=${HAN}{2})`, 'u'),
  OF_TWO,
  new RegExp(`^\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\s?(?=${HAN}{2})`, 'u'),
]
const WITH_DECIMALS: readonly RegExp[] = [...SERIES.slice(0, 3), ...DECIMALS, ...SERIES.slice(3)]
const FEWEST_DECIMALS = 3
/** True where headings are numbered 1.1, 1.2; a measure at the beginning of a line is no such number. */
const hasDecimals = (lines: readonly DocumentLine[]): boolean => {
  const all = lines.filter(({ text }) => OF_TWO.test(text))
  return all.length >= FEWEST_DECIMALS && all.some(({ text }) => /^\d{1,2}\.1(?!\d)/u.test(text))
}
/** Series of a heading without a number. */
const NO_SERIES = WITH_DECIMALS.length

const LONGEST = 45
const LONGEST_RUN_IN = 28
const LONGEST_CLAUSE = 12
/** Words at the end of a heading that has no number. */
const NOUN =
  /(?:情况|形势|方面|工作|问题|不足|建议|措施|打算|计划|安排|概况|成效|思路|目标|任务|做法|特点|原因|说明|前言)$/u
const UNNUMBERED_LONGEST = 16
const SHORT_LEAD = 8
const PARAGRAPH = 30
const YEAR = new RegExp(`^(?:20[\\d${MARKS}]{2}|${BLANK_YEAR})年度?`, 'u')
const FIRST_NUMBER = /^(?:第?\s*一|[（(]\s*[一1]|1|①|⒈)/u
/** Words that no heading has: numbers of things, and verbs of a sentence. */
const COUNTS = new RegExp(`\\d|[${MARKS}](?:[.．]?[${MARKS}]|\\s?[%％‰])|[了的]是`, 'u')

/** The name of a table: 表一 行政处罚情况 */
const CAPTION = /^(?:附?表|附件)\s*[一二三四五六七八九十\d]/u

interface Found extends RecognisedSection {
  series: number
}

/**
 * The headings of a document: numbered ones of every series, on lines of their own or followed by text, and unnumbered
 * ones that end in a mark or stand as parallel short lines.
 */
export function headingsIn(lines: readonly DocumentLine[]): RecognisedSection[] {
  const told = new Map(withSiblings(lines, toldIn(lines, seriesIn(lines))).map((one) => [one.offset, one]))
  const parallel = parallelIn(lines, ({ offset }) => told.has(offset))
  const found = lines.flatMap((line): Found[] => {
    const { offset, text: heading } = line
    const one = parallel.has(line)
      ? { offset, heading, level: 0, runIn: false, series: NO_SERIES }
      : told.get(offset)
    return one ? [one] : []
  })
  const numberless = found.filter(({ series }) => series === NO_SERIES)
  // a single unnumbered one at the beginning of a line may be a short sentence
  const kept =
    numberless.length === 1 && found.length > 1
      ? found.filter((one) => !numberless.includes(one))
      : [...found]
  const preface = prefaceIn(lines, kept)
  if (preface) kept.unshift(preface)
  const levels = [...new Set(kept.map(({ series }) => series))].sort((a, b) => a - b)
  if (areOuter(kept)) levels.unshift(...levels.splice(levels.indexOf(NO_SERIES), 1))
  return kept.map(({ series, offset, heading, runIn }) => ({
    offset,
    heading,
    level: levels.indexOf(series) + 1,
    runIn,
  }))
}

const PREFACE = /^(?:前|引|序|导)\s{0,4}言$/u

/** 前言 on a line of its own before 一、: it needs no number to be a heading, and is of the outermost. */
function prefaceIn(lines: readonly DocumentLine[], [first, ...others]: readonly Found[]): Found | null {
  if (!first) return null
  const line = lines.find(({ offset, text }) => offset < first.offset && PREFACE.test(text))
  const series = Math.min(...[first, ...others].map((one) => one.series))
  return line ? { offset: line.offset, heading: line.text, level: 0, runIn: false, series } : null
}

/** The series that a document's headings may be of. */
const seriesIn = (lines: readonly DocumentLine[]): readonly RegExp[] =>
  hasDecimals(lines) ? WITH_DECIMALS : SERIES

/** The headings that can be recognised by their own words alone. */
const toldIn = (lines: readonly DocumentLine[], all: readonly RegExp[]): Found[] =>
  lines.flatMap((line, i): Found[] => {
    const series = seriesOf(line.text, all)
    const number = all[series]
    const heading = number
      ? (numbered(line, number, series) ?? phrase(line, number, series, lines[i + 1], all))
      : unnumbered(line)
    // nothing stands under the last line
    if (heading?.series === NO_SERIES && !heading.runIn && line === lines.at(-1)) return []
    return heading ? [heading] : []
  })

/** With lines of the same form as unnumbered headings beside them. */
function withSiblings(lines: readonly DocumentLine[], told: readonly Found[]): readonly Found[] {
  const open = told.filter(
    ({ series, runIn, heading }) => series === NO_SERIES && runIn && /[:：]$/u.test(heading),
  )
  const found = siblingsIn(
    lines,
    new Set(open.map(({ offset }) => offset)),
    new Set(told.map(({ offset }) => offset)),
  )
  return [
    ...told,
    ...found.map(({ offset, heading }) => ({ offset, heading, level: 0, runIn: true, series: NO_SERIES })),
  ]
}

const seriesOf = (text: string, all: readonly RegExp[]): number => all.findIndex((one) => one.test(text))

/**
 * True where the numbers below unnumbered headings start again, so that these are the outermost: 主要工作： over （一）, 存在的问题：
 * over 1.
 */
function areOuter(found: readonly Found[]): boolean {
  const outermost = Math.min(...found.map(({ series }) => series))
  return found.some(
    ({ series, runIn }, i) =>
      series === NO_SERIES &&
      !runIn &&
      found[i + 1]?.series === outermost &&
      FIRST_NUMBER.test(found[i + 1]?.heading ?? ''),
  )
}

/** A heading without the number that it begins with. */
export function withoutNumber(heading: string): string {
  const series = WITH_DECIMALS.find((one) => one.test(heading))
  return series ? heading.replace(series, '') : heading
}

/** True for a heading of the outermost series, or of none. */
export const isOuter = (heading: string): boolean => seriesOf(heading, SERIES) < 2

function numbered({ offset, text }: DocumentLine, one: RegExp, series: number): Found | null {
  const number = one.exec(text)?.[0] ?? ''
  const words = withoutColons(text.slice(number.length))
  if (words === '') return null
  const whole = /^[^。；;！？:：]*[:：]?$/u.test(words) && !/[，,、]$/u.test(words)
  if (whole && words.length <= LONGEST && !isItem(words, series))
    return { offset, heading: text, level: 0, runIn: false, series }
  const [lead = '', mark = ''] = /^([^。；;！？:：\s]{2,}?)([。:：]|\s{1,})/u.exec(words)?.slice(1) ?? []
  if (lead === '' || lead.length > LONGEST_RUN_IN || isSentence(lead, words.slice(lead.length + 1)))
    return null
  const heading = text.slice(0, number.length + lead.length + (mark.trim() === '' ? 0 : 1))
  return { offset, heading, level: 0, runIn: true, series }
}

/** （一）高位推动，压实责任。 is a heading where text stands under it, and no item of a list. */
function phrase(
  { offset, text }: DocumentLine,
  one: RegExp,
  series: number,
  next: DocumentLine | undefined,
  all: readonly RegExp[],
): Found | null {
  const words = text.replace(one, '')
  const clauses = /^([^。；;！？:：]*)。$/u.exec(words)?.[1]?.split(/[，,]/u) ?? []
  const isShort = clauses.length < 4 && clauses.every(({ length }) => length > 1 && length <= LONGEST_CLAUSE)
  if (clauses.length === 0 || !isShort || COUNTS.test(words) || !next) return null
  const below = seriesOf(next.text, all)
  return below < 0 || below > series ? { offset, heading: text, level: 0, runIn: false, series } : null
}

/** A short line of a numbered list that counts something is an item of it: 1.公开文件12件. */
const isItem = (words: string, series: number): boolean => series > 2 && COUNTS.test(words)
/** 1、降低门槛，扩大覆盖面。 is a heading while more follows it; a longer one is a sentence. */
const isSentence = (lead: string, rest: string): boolean => {
  if (COUNTS.test(lead)) return true
  const clauses = lead.split(/[，,]/u)
  if (clauses.length === 1 || NOUN.test(lead)) return false
  return clauses.length > 2 || rest === '' || clauses.some((clause) => clause.length > LONGEST_CLAUSE)
}

/** 信息发布（单位：条）: what a bracket says ends no heading. */
const withoutColons = (words: string): string =>
  words.replace(/[（(][^（()）]{1,20}[)）]/gu, (bracket) => bracket.replace(/[:：]/gu, '-'))

function unnumbered({ offset, text }: DocumentLine): Found | null {
  if (isOfFields(text)) return null
  // 2024年工作思路：
  const year = YEAR.exec(text)?.[0] ?? ''
  const [words = '', mark = ''] =
    /^([^，,。；;:：、\d]{2,}?)([:：。]|$)/u.exec(withoutColons(text).slice(year.length))?.slice(1) ?? []
  const lead = words === '' ? '' : year + words
  if (year !== '' && !NOUN.test(lead)) return null
  if (lead === '' || words.length > UNNUMBERED_LONGEST || COUNTS.test(words) || CAPTION.test(lead))
    return null
  const rest = text.slice(lead.length + mark.length)
  // 社会保障：… before a paragraph; 文献外借量：12万册 is a line of figures
  const opens = /[:：]/u.test(mark) && lead.length <= SHORT_LEAD && (rest === '' || rest.length >= PARAGRAPH)
  if (!NOUN.test(lead) && !opens) return null
  // with a full stop and more after it, only 方面 and 情况 are sure to be a heading
  if (mark === '。' && rest !== '' && !/(?:情况|方面|形势)$/u.test(lead)) return null
  return { offset, heading: lead + mark, level: 0, runIn: rest !== '', series: NO_SERIES }
}
