import { isChange } from '../lexicon/isChange'
import type { NumberMention } from '../tokens/numberMention'
import { sameKind } from '../lexicon/sameKind'

/**
 * What 其中 may refer to: the counts of its own segment, or of the sentence before when 其中 begins one.
 * @param totals the numbers that tell of all requests: of several in the sentence before, the only such one is meant
 * @param ofParts the measure word of the first part: of several in the sentence before, the only one that is counted so is meant
 */
export function wholesBefore(
  text: string,
  mentions: readonly NumberMention[],
  at: number,
  totals: ReadonlySet<NumberMention>,
  ofParts: string | undefined,
): NumberMention[] {
  const marks = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1
  const segment = behindBrokenBracket(text, marks, at)
  const here = mentions.filter(({ from, end }) => from >= segment && end <= at)
  const counted = (list: NumberMention[]): NumberMention[] => {
    const counts = list.filter(
      ({ unit, depth, lead }) =>
        unit !== '%' && unit !== '个百分点' && depth === bracketAt(text, at) && !isChange({ lead }),
    )
    const last = counts.at(-1)
    // （其中…） and ：… right behind a number are of that number
    if (last && /[（：]/u.test(text.charAt(at - 1)) && last.end === at - 1) return last.about ? [] : [last]
    if (!last || last.about || last.unit === '') return []
    return counts.filter(({ unit }) => sameKind(unit, last.unit))
  }
  if (here.length > 0) return counted(here)
  if (at !== marks || text.charAt(marks - 1) !== '。') return []
  const before = text.lastIndexOf('。', marks - 2) + 1
  const previous = mentions.filter(
    (one) => one.from >= before && one.end < marks && one.unit !== '%' && !isChange(one),
  )
  if (previous.length === 1) return counted(previous)
  const total = previous.filter((mention) => totals.has(mention))
  const alike = previous.filter((mention) => mention.unit === ofParts)
  const meant = alike.length === 1 ? alike : total
  return meant.length === 1 ? counted(meant) : []
}

/** Where a segment begins to be read: behind a bracket that was opened on the page before, 新区16件），… */
function behindBrokenBracket(text: string, from: number, at: number): number {
  let [begin, depth] = [from, 0]
  for (let i = from; i < at; i += 1) {
    const char = text.charAt(i)
    if (char === '（') depth += 1
    if (char === '）' && depth === 0) begin = i + 1
    else if (char === '）') depth -= 1
  }
  return begin
}

/** Depth outside the bracket that begins right before a position: （其中…） speaks of what stands before it. */
const bracketAt = (text: string, at: number): number =>
  text.charAt(at - 1) === '（' ? depthAt(text, at) - 1 : depthAt(text, at)

/** How many brackets are open at a position of its sentence. */
export function depthAt(text: string, at: number): number {
  let depth = 0
  for (let i = Math.max(text.lastIndexOf('。', at - 1), 0); i < at; i += 1) {
    if (text.charAt(i) === '（') depth += 1
    if (text.charAt(i) === '）') depth = Math.max(0, depth - 1)
  }
  return depth
}

/** A list ends with its sentence or bracket; at a semicolon unless each of its parts ends with one. */
export function endOfList(text: string, first: NumberMention, from: number): number {
  const sentence = endBefore(text, from, /[。！？]/u)
  if (first.depth > 0 && text.lastIndexOf('（', first.from) >= 0) {
    const close = text.indexOf('）', first.from)
    if (text.lastIndexOf('（', first.from) >= from - 1 && close > 0) return close
  }
  const semicolon = semicolonAfter(text, first, from)
  if (semicolon < 0 || semicolon > sentence) return sentence
  const segments = text.slice(from, sentence).split('；')
  const each = segments.every(
    (segment) => (segment.match(/\d(?:条|件|份|篇|个|起|宗|例)/gu) ?? []).length === 1,
  )
  const listed =
    /^[^\d]{1,4}：[^，、；]+；/u.test(text.slice(from)) &&
    segments.flatMap((segment) => segment.split(/[，、]/u)).every((piece) => ITEM.test(piece))
  return (each && segments.length > 2) || listed ? sentence : semicolon
}

/** One item of a list that parts its items by ； from the first on, and nothing else: 财政资金类信息5条. */
const ITEM = /^(?:[^\d]{1,4}：)?\D{1,30}\d+(?:条|件|份|篇|个|起|宗|例)$/u
const WITH_SHARE = /^[^；。]*?\d(?:件|条|份|篇|个|宗)，?（?占/u

/** 其中，通过网站30件；通过信函5件: a list goes on behind a semicolon with the words that it began with, or with a share again. */
function semicolonAfter(text: string, first: NumberMention, from: number): number {
  const start = text
    .slice(first.from - first.lead.length, first.from)
    .replace(/^其中/u, '')
    .slice(0, 2)
  let at = text.indexOf('；', Math.max(from, first.from))
  const shares = WITH_SHARE.test(text.slice(first.from))
  const goesOn = (next: number): boolean =>
    (start.length === 2 && text.startsWith(start, next)) || (shares && WITH_SHARE.test(text.slice(next)))
  while (at >= 0 && goesOn(at + 1)) at = text.indexOf('；', at + 1)
  return at
}

function endBefore(text: string, from: number, mark: RegExp): number {
  const at = text.slice(from).search(mark)
  return at < 0 ? text.length : from + at
}
