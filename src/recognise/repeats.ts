import { nounBehind, phraseBefore } from './labels'
import type { RecognisedFigure } from './recognised'
import { MARKS } from './words/measures'

/** A figure with the line that it stands in. */
export interface Placed extends RecognisedFigure {
  line: string
  at: number
  /** Index of the line among the document's. */
  nth: number
  /** Index of the line whose heading it stands under. */
  under: number
  /** It stands behind its label with nothing else: 总数：6842. */
  field: boolean
  /** The literal as a number, null for a blank. */
  value: number | null
}

/** As many characters before two numbers that are the same make them one figure, or fewer with the same words behind. */
const ALIKE = 5
const FEW = 2
const BEHIND = 4
const NUMBERED = new RegExp(`[\\d${MARKS}]`, 'u')

/** Joins what is stated more than once: each figure's `group` is the id of its first occurrence. A figure a step. */
export function* joiningSteps(figures: readonly Placed[]): Generator<undefined, Placed[]> {
  const first = new Map<string, Placed>()
  const alike = new Map<string, Placed[]>()
  const result: Placed[] = []
  let half: Placed | null = null
  for (const figure of figures) {
    yield
    let group = figure.id
    if (figure.kind === 'monthDay' && half && isOtherHalf(half, figure)) group = half.group
    for (const key of half && isListed(half, figure) ? [] : keysOf(figure)) {
      const before = first.get(key)
      if (before && isSame(before, figure)) {
        group = before.group
        break
      }
    }
    const same = alike.get(shapeOf(figure)) ?? []
    if (group === figure.id) group = namedAgain(figure, same)?.group ?? group
    const one = { ...figure, group }
    half = one
    result.push(one)
    // what a document states hundreds of times is no longer told apart by its words
    if (same.length < MOST_ALIKE) alike.set(shapeOf(figure), [...same, one])
    for (const key of keysOf(figure)) if (!first.has(key)) first.set(key, one)
  }
  return result
}

/** x月xx日: two blanks, one day. */
const isOtherHalf = (half: Placed, { line, at, nth }: Placed): boolean =>
  half.kind === 'monthDay' &&
  half.nth === nth &&
  /^\s*月\s*$/u.test(line.slice(half.at + half.literal.length, at))

/** 在xx村、xx村: two names of a list are two. */
function isListed(half: Placed, { kind, line, at, literal, nth }: Placed): boolean {
  if (kind !== 'text' || half.kind !== 'text' || half.nth !== nth) return false
  const [, noun] = /^([\u4E00-\u9FFF]{1,8})、$/u.exec(line.slice(half.at + half.literal.length, at)) ?? []
  return noun !== undefined && line.startsWith(noun, at + literal.length)
}

function keysOf({ kind, label, line, at, literal, unit }: Placed): string[] {
  if (kind === 'year') return [`year ${label}`]
  const end = at + literal.length
  if (kind === 'text') {
    const rest = line.slice(end).trimStart()
    if (unit === '号') return [`text 号 ${phraseBefore(line, at)}`]
    // xx区, xx政发 and xx政办发: the first character of a place, two of any other name
    const name = rest.replace(/^政(?:办|政办)?(?=发)/u, '政')
    return [`text ${/^[区市县镇乡省州旗村局]/u.test(name) ? name.charAt(0) : name.slice(0, 2)}`]
  }
  const phrase = phraseBefore(line, at)
  const noun = nounBehind(line, end)
  const words = line
    .slice(end, end + 20)
    .replace(/^[^，,。；;、]{0,4}[，,。；;、]/u, '')
    .slice(0, 8)
  const parts = /^全[国省市州县区旗乡镇街]$/u.test(phrase) ? (PARTS.exec(noun)?.[0] ?? '') : ''
  return [
    // 全县12个乡镇、全县12个乡镇仅有
    ...(parts === '' ? [] : [`${kind} ${phrase} ${parts}`]),
    ...(phrase.length >= ALIKE ? [`${kind} ${phrase}`] : []),
    ...(phrase.length >= FEW && noun.length >= BEHIND ? [`${kind} ${phrase} ${noun}`] : []),
    ...(phrase.length >= FEW && words.length === 8 && !NUMBERED.test(words)
      ? [`${kind} ${phrase} ${words}`]
      : []),
  ]
}

/** A number of so many digits is hardly the same by chance; fewer need the same words in its place. */
const TELLING = 3
const COMMON = 2
const COMMON_OF_BLANKS = 3
const COMMON_OF_OTHERS = 3
/** Numbers that were deleted have not even a mark in common. */
const COMMON_OF_DELETED = 4
const commonOf = ({ literal }: Placed): number =>
  literal.trim() === '' ? COMMON_OF_DELETED : COMMON_OF_BLANKS
const WORDS_TAKEN = 8
const MOST_ALIKE = 40

/** What two figures that are the same have in common; blanks look so alike that their measure word is asked for. */
const shapeOf = ({ kind, literal, blank, unit }: Placed): string =>
  `${kind} ${literal} ${blank ? unit : ''} ${blank}`
/** Words that say nothing of what is counted: 全区12起, 全区12个镇街. */
const OF_ANY =
  /(?:全[省市县区镇乡街局年国]|各[类级地]|我[省市县区镇乡局]|年度?|累计|共计?|已经?|工作|[省市县区]级|其中)/gu

/** Nouns of many figures: 行政案件x件 … x件案件超期. */
const COMMON_NOUN =
  /^(?:案件|隐患|问题|事项|工作|项目|企业|群众|人员|信息|活动|会议|单位|部门|文件|申请|事故)/u

/**
 * The figure before, of which another sentence speaks again: 网上信访736件 … 736件网上信访事项. Of numbers the same value
 * with some of the same words, more where the measure words differ; of blanks the same marks, and the words that it begins with.
 */
function namedAgain(figure: Placed, before: readonly Placed[]): Placed | undefined {
  if (!/^(?:count|money|measure)$/u.test(figure.kind)) return undefined
  const noun = nounOf(figure)
  const opens = phraseBefore(figure.line, figure.at).length <= COMMON
  const digits = figure.literal.replace(/\D/gu, '').length
  return before.find((one) => {
    if (one.nth === figure.nth) return false
    const phrase = phraseBefore(one.line, one.at).slice(-WORDS_TAKEN)
    const words = `${phrase}${nounOf(one)}`.replace(OF_ANY, '')
    if (figure.blank)
      return (
        opens &&
        noun.length >= (figure.literal.trim() === '' ? COMMON_OF_DELETED : COMMON) &&
        ((noun.length >= COMMON_OF_BLANKS && words.includes(noun.slice(0, commonOf(figure)))) ||
          (figure.literal.trim() !== '' && phrase.endsWith(noun.slice(0, COMMON)) && !COMMON_NOUN.test(noun)))
      )
    const here = (
      opens ? noun : `${phraseBefore(figure.line, figure.at).slice(-WORDS_TAKEN)}${noun}`
    ).replace(OF_ANY, '')
    const common = one.unit === figure.unit ? COMMON : COMMON_OF_OTHERS
    return (opens || digits >= TELLING) && haveInCommon(here, words, common)
  })
}

const nounOf = ({ line, at, literal }: Placed): string =>
  nounBehind(line, at + literal.length)
    .replace(/^[的中]/u, '')
    .slice(0, WORDS_TAKEN)

/** What a place is made of. */
const PARTS = /^(?:乡镇|镇街|街道|社区|行政村|村|区县|县区)/u

/** True when two texts of a few characters share a run of them. */
function haveInCommon(one: string, other: string, length: number): boolean {
  for (let from = 0; from + length <= one.length; from += 1)
    if (other.includes(one.slice(from, from + length))) return true
  return false
}

/** Numbers are the same only with the same value; a list of likes in one line counts each by itself. */
function isSame(before: Placed, figure: Placed): boolean {
  if (figure.kind === 'year' || figure.kind === 'text') return true
  if (before.nth === figure.nth) return false
  return before.blank || figure.blank ? before.blank && figure.blank : before.literal === figure.literal
}
