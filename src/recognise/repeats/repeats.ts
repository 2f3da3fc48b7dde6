import { phraseBefore } from '../lines/labels'
import { partnerSteps } from './partners'
import type { DoubtfulRepeat, Placed } from '../recognised'
import { likenessOf } from './sameFigure'
import { MARKS } from '../words/measures'
import { sharedSteps } from './shared'
import { isOwnYear } from '../years'

/** The figures of a document after those stated more than once were joined. */
export interface Repeats {
  /** In their order; the group is the id of the first occurrence. */
  figures: Placed[]
  /** Those that may be one figure, and may be two. */
  doubtful: DoubtfulRepeat[]
}

/** Upper bound of candidates per figure: a value that is commoner is not compared any further. */
const MOST_ALIKE = 40
/** Upper bound of all comparisons, for a very long document; each figure is still compared with `LEAST_ALIKE`. */
const COMPARISONS = 60_000
const LEAST_ALIKE = 6

/**
 * Joins what is stated more than once. A figure a step.
 * @param title the document's, which says of what places the names are
 */
export function* joiningSteps(figures: readonly Placed[], title: string): Generator<undefined, Repeats> {
  const first = new Map<string, Placed>()
  const alike = new Map<string, Placed[]>()
  const result = figures.map((figure): Placed => ({ ...figure, group: figure.id }))
  const doubts: Doubt[] = []
  const most = Math.min(MOST_ALIKE, Math.max(LEAST_ALIKE, Math.floor(COMPARISONS / figures.length)))
  let half: Placed | null = null
  for (const figure of result) {
    yield
    const shapes = shapesOf(figure)
    const same = alikeOf(alike, shapes)
    const key: string | null = half && isListed(half, figure) ? null : keyOf(figure, title)
    const named: Placed | undefined = key === null ? undefined : first.get(key)
    if (named) figure.group = named.group
    if (figure.kind === 'monthDay' && half && isOtherHalf(half, figure)) figure.group = half.group
    if (figure.group === figure.id && !/^(?:year|text)$/u.test(figure.kind)) {
      const { sure, maybe, parallel } = likeliest(same, figure)
      if (sure) figure.group = sure.group
      else if (maybe) doubts.push({ earlier: maybe, again: figure, parallel })
    }
    half = figure
    for (const shape of shapes) {
      const before = alike.get(shape)
      if (!before) alike.set(shape, [figure])
      else if (before.length < most) before.push(figure)
    }
    if (key !== null && !first.has(key)) first.set(key, figure)
  }
  const shared = yield* sharedSteps(result)
  const groups = new Map(result.map(({ id, group }) => [id, group]))
  const joined = new Map<string, string>()
  for (const { earlier, again } of inSummaries(doubts)) {
    const group = groups.get(earlier.id) ?? earlier.id
    joined.set(again.id, joined.get(group) ?? group)
  }
  for (const one of result) one.group = joined.get(one.group) ?? one.group
  const reworded = yield* partnerSteps(result, title)
  const asked = [
    ...doubts.map(({ earlier, again }) => ({ first: earlier.id, again: again.id })),
    ...shared,
    ...reworded,
  ]
  return { figures: result, doubtful: stillTwo(asked, result) }
}

/** The doubts about two that were not joined after all, each figure asked about once. */
function stillTwo(doubts: readonly DoubtfulRepeat[], figures: readonly Placed[]): DoubtfulRepeat[] {
  const groups = new Map(figures.map(({ id, group }) => [id, group]))
  const asked = new Set<string>()
  return doubts.filter(({ first, again }) => {
    if (groups.get(first) === groups.get(again) || asked.has(again)) return false
    asked.add(again)
    return true
  })
}

/** Two that may be one; `parallel` where they are said in the same words under different headings. */
interface Doubt {
  earlier: Placed
  again: Placed
  parallel: boolean
}

/**
 * The doubts of sentences that say again, word for word, what was said under several headings: such a sentence sums up, and speaks of
 * no department beside those.
 */
function inSummaries(doubts: readonly Doubt[]): Doubt[] {
  const sentences = new Map<string, Doubt[]>()
  for (const one of doubts) {
    if (!one.parallel) continue
    const key = sentenceOf(one.again)
    sentences.set(key, [...(sentences.get(key) ?? []), one])
  }
  return [...sentences.values()].flatMap((all) =>
    new Set(all.map(({ earlier }) => earlier.under)).size > 1 ? all : [],
  )
}

/** How far back the beginning of a sentence is looked for, in characters. */
const FAR = 200
const sentenceOf = ({ nth, line, at }: Placed): string => {
  const from = Math.max(0, at - FAR)
  return `${nth} ${from + Math.max(...['。', '！', '？'].map((end) => line.slice(from, at).lastIndexOf(end)))}`
}

const NONE: readonly Placed[] = []
/** Those that have one of the shapes, each once. */
function alikeOf(alike: ReadonlyMap<string, readonly Placed[]>, shapes: readonly string[]): Iterable<Placed> {
  const [first = NONE, ...others] = shapes.map((shape) => alike.get(shape) ?? NONE)
  return others.length === 0 ? first : new Set([first, ...others].flat())
}

/** The first that is the same figure for sure; the first that may be where none is. */
function likeliest(
  alike: Iterable<Placed>,
  figure: Placed,
): { sure: Placed | null; maybe: Placed | null; parallel: boolean } {
  let maybe: Placed | null = null
  let parallel = false
  for (const before of alike) {
    const likeness = likenessOf(before, figure)
    if (likeness === 'same') return { sure: before, maybe, parallel }
    if (likeness !== null && maybe === null) {
      maybe = before
      parallel = likeness === 'parallel'
    }
  }
  return { sure: null, maybe, parallel }
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

const ABOVE = /^(?:自治)?[省市州县区旗]/u
const PLACE = /^(?:[镇乡村局]|街道|社区)/u
/** A body that reports: 〇〇〇中学. Another one is visited or worked with: 赴〇〇〇中学. */
const BODY = /^(?:中学|小学|学校|幼儿园|大学|学院|医院|卫生院|公司|集团|中心)/u
const OTHERS = /[赴与和向到在对同及、]$/u
/** Characters after a name that make it the same one when they are equal: xx政办发, xx县实验小学. */
const SAME_NAME = 4
const SHORTEST_NUMBERED = 3

/** A key that is equal for occurrences of the same year or name; null where that cannot be told. */
function keyOf({ kind, label, line, at, literal, unit }: Placed, title: string): string | null {
  if (kind === 'year') return isOwnYear(label) ? `year ${label}` : null
  if (kind !== 'text') return null
  const rest = line.slice(at + literal.length).trimStart()
  if (unit === '号') {
    const phrase = phraseBefore(line, at)
    return phrase.length < SHORTEST_NUMBERED ? null : `text 号 ${phrase}`
  }
  // xx政发 and xx政办发
  if (/^政(?:办|政办)?(?:发|函)/u.test(rest)) return 'text 政'
  const above = ABOVE.exec(rest)?.[0]
  // 赴xx县考察 is another
  if (above !== undefined) return /[赴与]$/u.test(line.slice(0, at)) ? null : `text ${above}`
  const place = PLACE.exec(rest)?.[0]
  // in the report of a town its own name is repeated; the name of one of its villages is another
  if (place !== undefined && new RegExp(`[${MARKS}]${place}`, 'u').test(title)) return `text ${place}`
  const body = BODY.exec(rest)?.[0]
  if (body !== undefined && new RegExp(`[${MARKS}]${body}`, 'u').test(title))
    return OTHERS.test(line.slice(0, at)) ? null : `text ${body}`
  const name = /^[\u4E00-\u9FFF]+/u.exec(rest)?.[0] ?? ''
  return name.length < SAME_NAME ? null : `text ${name.slice(0, SAME_NAME)}`
}

/**
 * Keys of which two figures need one in common to be the same: their value; for blanks the measure word, or the words
 * before.
 */
const shapesOf = ({ kind, literal, unit, blank, line, at }: Placed): string[] =>
  blank ? [`${kind} in ${unit}`, `${kind} of ${phraseBefore(line, at)}`] : [`${kind} ${literal}`]
