import { isChange } from '../lexicon/isChange'
import { isOfPast } from '../lexicon/ofPast'
import { isVague, type NumberMention } from '../tokens/numberMention'
import { sameKind } from '../lexicon/sameKind'

/**
 * The numbers that 其中 at an offset may refer to: those of its own segment, or of the sentence before when 其中 begins
 * one; empty where that is not sure.
 * @param totals numbers that count all requests: if the sentence before has several numbers, the only one of these is
 * meant
 * @param ofParts measure word of the first part: if the sentence before has several numbers, the only one counted so is
 * meant
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
        unit !== '%' &&
        unit !== '个百分点' &&
        depth === bracketAt(text, at) &&
        !isChange({ lead }) &&
        !isOfPast(lead),
    )
    const last = counts.at(-1)
    // （其中…） and ：… directly behind a number refer to that number
    if (last && /[（：]/u.test(text.charAt(at - 1)) && last.end === at - 1) return isVague(last) ? [] : [last]
    if (!last || isVague(last) || last.unit === '') return []
    // 新增1个，注销3个，目前共计6个，其中
    if (STANDING.test(last.lead)) return [last]
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

/** What there is by now, behind what came and went. */
const STANDING = /^(?:目前|现在?|现有|截[至止][^，。]*)(?:共计?|总计|合计|共有|保有|运行|在用)?$/u

/** Start of a segment, moved behind a ） without its （: 新区16件），… */
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

/** Bracket depth at an offset, without a bracket that opens directly before it: （其中…） refers to what stands outside. */
const bracketAt = (text: string, at: number): number =>
  text.charAt(at - 1) === '（' ? depthAt(text, at) - 1 : depthAt(text, at)

/** Number of brackets open at an offset, counted from the beginning of its sentence. */
export function depthAt(text: string, at: number): number {
  let depth = 0
  for (let i = Math.max(text.lastIndexOf('。', at - 1), 0); i < at; i += 1) {
    if (text.charAt(i) === '（') depth += 1
    if (text.charAt(i) === '）') depth = Math.max(0, depth - 1)
  }
  return depth
}

/** Offset at which a list ends: with its bracket, its sentence, or a ；, unless ； separates its items. */
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
  return ((each && segments.length > 2) || listed) && !isOneOfSeveral(text, from, semicolon)
    ? sentence
    : semicolon
}

const RESULT = '(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|行政复议|行政诉讼)'
const NEXT_RESULT = new RegExp(`^(?:其中|另有)?${RESULT}`, 'u')
const OF_RESULT = new RegExp(`${RESULT}[^；。]{0,12}$`, 'u')

/**
 * True for 其中 inside one of the clauses that ； separates, whose list ends with its clause: 不予公开307件，其中案卷184件；无法提供234件；….
 */
const isOneOfSeveral = (text: string, from: number, semicolon: number): boolean =>
  NEXT_RESULT.test(text.slice(semicolon + 1, semicolon + 12)) &&
  OF_RESULT.test(text.slice(Math.max(0, from - 24), from))

/** One item of a list that ； separates: 财政资金类信息5条. */
const ITEM = /^(?:[^\d]{1,4}：)?\D{1,30}\d+(?:条|件|份|篇|个|起|宗|例)$/u
const WITH_SHARE = /^[^；。]*?\d(?:件|条|份|篇|个|宗)，?（?占/u

/**
 * Offset of the ； that ends a list, -1 for none. A list goes on behind a ； with the two characters that it began with,
 * or with another share: 其中，通过网站30件；通过信函5件.
 */
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
