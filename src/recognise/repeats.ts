import { phraseBefore } from './lines/labels'
import type { DoubtfulRepeat, Placed } from './recognised'
import { likenessOf } from './sameFigure'
import { MARKS } from './words/measures'
import { isOwnYear } from './years'

export interface Repeats {
  /** In their order; the group is the id of the first occurrence. */
  figures: Placed[]
  /** Those that may be one figure, and may be two. */
  doubtful: DoubtfulRepeat[]
}

/** What a document states hundreds of times is no longer told apart by its words. */
const MOST_ALIKE = 40

/**
 * Joins what is stated more than once. A figure a step.
 * @param title the document's, which says of what places the names are
 */
export function* joiningSteps(figures: readonly Placed[], title: string): Generator<undefined, Repeats> {
  const first = new Map<string, Placed>()
  const alike = new Map<string, Placed[]>()
  const result: Placed[] = []
  const doubtful: DoubtfulRepeat[] = []
  let half: Placed | null = null
  for (const figure of figures) {
    yield
    const shapes = shapesOf(figure)
    const same = new Set(shapes.flatMap((shape) => alike.get(shape) ?? []))
    const key: string | null = half && isListed(half, figure) ? null : keyOf(figure, title)
    const named: Placed | undefined = key === null ? undefined : first.get(key)
    let group = named?.group ?? figure.id
    if (figure.kind === 'monthDay' && half && isOtherHalf(half, figure)) group = half.group
    if (group === figure.id && !/^(?:year|text)$/u.test(figure.kind)) {
      const { sure, maybe } = likeliest(same, figure)
      if (sure) group = sure.group
      else if (maybe) doubtful.push({ first: maybe.id, again: figure.id })
    }
    const one: Placed = { ...figure, group }
    half = one
    result.push(one)
    for (const shape of shapes) {
      const before = alike.get(shape) ?? []
      if (before.length < MOST_ALIKE) alike.set(shape, [...before, one])
    }
    if (key !== null && !first.has(key)) first.set(key, one)
  }
  return { figures: result, doubtful }
}

/** The first that is the same figure for sure; the first that may be where none is. */
function likeliest(
  alike: ReadonlySet<Placed>,
  figure: Placed,
): { sure: Placed | null; maybe: Placed | null } {
  let maybe: Placed | null = null
  for (const before of alike) {
    const likeness = likenessOf(before, figure)
    if (likeness === 'same') return { sure: before, maybe }
    if (likeness === 'maybe') maybe ??= before
  }
  return { sure: null, maybe }
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
/** So many characters behind a name make it the same: xx政办发, xx县实验小学. */
const SAME_NAME = 4
const SHORTEST_NUMBERED = 3

/** What a year or a name is the same by; null for what cannot be told. */
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
  // in the year of a town its own name is said again; that of one of its villages is another's
  if (place !== undefined && new RegExp(`[${MARKS}]${place}`, 'u').test(title)) return `text ${place}`
  const name = /^[\u4E00-\u9FFF]+/u.exec(rest)?.[0] ?? ''
  return name.length < SAME_NAME ? null : `text ${name.slice(0, SAME_NAME)}`
}

/** What two figures that are the same have in common: their value; of blanks the measure word, or the words before them. */
const shapesOf = ({ kind, literal, unit, blank, line, at }: Placed): string[] =>
  blank ? [`${kind} in ${unit}`, `${kind} of ${phraseBefore(line, at)}`] : [`${kind} ${literal}`]
