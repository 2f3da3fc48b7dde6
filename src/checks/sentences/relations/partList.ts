import { exact } from '../tokens/exact'
import { isVague, type NumberMention } from '../tokens/numberMention'
import { depthAt, endOfList, wholesBefore } from './listBounds'
import { sameKind } from '../lexicon/sameKind'
import type { ReadLine } from '../statements/statements'

/** A whole and the parts that the text names for it: 249条，其中：9条；7条 … */
export interface PartList {
  whole: NumberMention
  /** Every number that 其中 may refer to, `whole` among them. */
  wholes: readonly NumberMention[]
  parts: readonly NumberMention[]
  /** The list may be incomplete: 等 behind it, 主要 before it, a part that is not exact or has another measure word. */
  open: boolean
  /** It stands in a bracket of its own, where no other statement can follow. */
  inBracket: boolean
  /** A part is 其他 or 其余: together the parts have to be the whole. */
  closed: boolean
  /** Sum of what the sentences behind it add to the same whole (另公开128条), 0 for none. */
  more: number
  /** Parts have several measure words: 42件、15项. */
  mixed: boolean
  /** A part is a channel (网站, 微信), for the same item may be published in several, or is said of several things (各2件). */
  overlapping: boolean
}

/** Start of a list in a bracket without 其中: （网上42件，邮寄2件）, but not （2024年104件，…）. */
const BARE_LIST =
  '(?<=\\d[条件份篇宗起]（)(?=[^（）\\d年增长同比]+\\d+[条件份篇宗起][，、；][^（）\\d]+\\d+[条件份篇宗起])(?!其中|含|包含|包括|具体|分别)'
/** Start of a list behind a colon: 合计96条：工作动态60条、通知公告20条. */
const BEHIND_COLON =
  '(?<=\\d[条件份篇宗起]：)(?=[^\\d：。]+\\d+[条件份篇宗起][，、；][^\\d：。]+\\d+[条件份篇宗起])(?!其中|包括)'
/** The whole in the sentence before: 公开政府信息60条。在主动公开的信息中，… */
const AMONG_PUBLISHED = '(?<=。)在[^，。；：\\d]{0,8}(?:公开|发布)的(?:各类)?(?:政府)?信息当?中'
const MARKER = new RegExp(
  `其中|(?<=[，（])(?:具体)?(?:包括|含|包含)|(?<=[，（：])分别(?:为|是)|(?<=[，：][^，。；：（）\\d]{0,10}(?:季度|半年|批次?|期|类|档|月份?|层?级))分别(?:为|是|有)|(?<=[，（])具体(?:为|是)|${AMONG_PUBLISHED}|${BARE_LIST}|${BEHIND_COLON}`,
  'gu',
)
/** Between a whole and its parts: ，一至四季度分别为. */
const SHARED_OUT = /^[，：](?![前后][一二三四五])[^，。；：（）\d]{2,14}分别[为是有]$/u
const CHANNEL =
  /通过|网站|微信|微博|公众号|新媒体|公告栏|公示栏|平台|客户端|头条|抖音|报纸|电视|线上|线下|渠道|载体|转载/u
const VERB_LED =
  /^(?:发布(?!会)|公开(?!指南|年报|目录|制度|栏|平台|专区)|回应|开展|召开|举办|受理|办理(?!结果|情况|流程)|制作|推送|组织(?!机构|架构|领导)|印发|完成|整改|答复|处理(?!决定|结果)|收到|接受|解答|编制|更新|修订|制定|梳理|报送|同比|较|比|增|办结|参加|撰写|审核)/u
const NEW_START = /^(?:此外|另外|另|同时|全年|累计|共|并|年内|还|此间|截[至止])/u
/** A sum of some parts, which is no part itself: 其中征地56件、住房20件，两类合计76件. */
const TOGETHER = /(?:合计|共计|总计|[一总]?共)$/u
/** Words before the last part of a list that names all of them: 其他488条. */
export const REST_OF_LIST = /^(?:其余|其它|其他|剩余)/u
const FLOWS = new Set(['received', 'handled', 'carriedIn', 'carriedOut', 'fee'])

const lists = new WeakMap<ReadLine, readonly PartList[]>()

/** The lists of parts in a paragraph whose whole is sure, cached by paragraph. */
export function partListsIn(read: ReadLine): readonly PartList[] {
  let found = lists.get(read)
  if (!found) {
    found = listsIn(read)
    lists.set(read, found)
  }
  return found
}

function listsIn({ line: { text }, mentions, statements }: ReadLine): PartList[] {
  const flows = new Set(
    statements.flatMap(({ mention, quantity }) => (FLOWS.has(quantity.kind) ? [mention] : [])),
  )
  const totals = new Set(
    statements.flatMap(({ mention, quantity }) =>
      quantity.kind === 'received' || quantity.kind === 'handled' ? (mentions[mention] ?? []) : [],
    ),
  )
  const markers = [...text.matchAll(MARKER)].map((match) => ({
    from: match.index,
    end: match.index + match[0].length,
    depth: depthAt(text, match.index),
  }))
  return markers.flatMap(({ from, end, depth }, n): PartList[] => {
    const unit = mentions.find((mention) => mention.from >= end)?.unit
    const wholes = wholesBefore(text, mentions, from, totals, unit)
    const whole = wholes.at(-1)
    if (!whole) return []
    const marker = text.slice(from, end)
    if (marker !== '其中' && from - whole.end > 2 && !SHARED_OUT.test(text.slice(whole.end, end))) return []
    if (marker.startsWith('在') && !/公开|发布/u.test(whole.lead)) return []
    // 5条（含领导分工等）、工作动态48条: the bracket has no numbers
    const close = text.charAt(from - 1) === '（' ? text.indexOf('）', from) : text.length
    if (!mentions.some((mention) => mention.from >= end && mention.from < close)) return []
    // a list inside the bracket of a part does not end this one
    const next = markers.find((other, i) => i > n && other.depth <= depth)
    const stop = next ? wholeIndexBefore(mentions, next.from) : mentions.length
    const candidates = mentions
      .map((mention, index) => ({ mention, index }))
      .filter(({ mention, index }) => mention.from >= end && index < stop)
    const list = collect(text, whole, wholes, candidates, flows, from)
    return list ? [Object.assign(list, { more: moreBehind(mentions, list) })] : []
  })
}

/** Index of the last number before a marker, 0 for none. */
const wholeIndexBefore = (mentions: readonly NumberMention[], at: number): number => {
  const index = mentions.findLastIndex(({ end }) => end <= at)
  return index < 0 ? 0 : index
}

function collect(
  text: string,
  whole: NumberMention,
  wholes: readonly NumberMention[],
  candidates: readonly { mention: NumberMention; index: number }[],
  flows: ReadonlySet<number>,
  from: number,
): Omit<PartList, 'more'> | null {
  const parts: NumberMention[] = []
  const first = candidates[0]?.mention
  if (!first) return null
  const stop = endOfList(text, first, from)
  let open = /^其中主要|^其中，?主要/u.test(text.slice(from, from + 6))
  let closed = false
  let verbs = false
  let mixed = false
  let each = false
  for (const { mention, index } of candidates) {
    if (mention.from >= stop) break
    if (mention.unit === '%' || mention.unit === '个百分点' || mention.depth > first.depth) continue
    const lead = mention.lead.replace(/^其中/u, '')
    const isItem = isItemOf(whole, mention)
    const isCounted = isItem || sameKind(mention.unit, whole.unit)
    if (flows.has(index) || !isCounted || isVague(mention) || mention.depth < first.depth) {
      open = true
      break
    }
    if (parts.length > 1 && TOGETHER.test(lead)) {
      open = true
      break
    }
    // where the parts already make the whole, 以及 begins something else: 包括机构概况1条，以及…2条
    const told = exact(parts.reduce((total, { value }) => total + value, 0)) === whole.value
    if (told && /，以及[^，]*$/u.test(text.slice(0, mention.from))) break
    if (parts.length > 0 && (NEW_START.test(lead) || (VERB_LED.test(lead) && !verbs))) break
    verbs ||= parts.length === 0 && VERB_LED.test(lead)
    const times = bodiesIn(lead)
    parts.push(times > 1 ? { ...mention, value: exact(mention.value * times) } : mention)
    each ||= times > 1
    mixed ||= isItem
    closed ||= REST_OF_LIST.test(lead)
  }
  const last = parts.at(-1)
  if (!last) return null
  const behind = text.slice(last.end, stop)
  open ||= /等/u.test(behind.slice(0, 4)) || parts.some(({ lead }) => lead.endsWith('等'))
  // 非常满意320份、满意162份: the rest were not satisfied, so less than the whole is right
  open ||=
    parts.every(({ lead }) => lead.endsWith('满意')) &&
    !parts.some(({ lead }) => /不[太够]?满意$/u.test(lead))
  return {
    whole,
    wholes,
    parts,
    open,
    closed,
    mixed,
    inBracket: first.depth > whole.depth,
    // how many things are named is not always sure: 商业秘密和个人隐私各2件
    overlapping: each || parts.some(({ lead }) => CHANNEL.test(lead)),
  }
}

const APIECE = /各(?:自)?(?:有|为|计|是|达)?$/u

/** How many things a number is said of by the words before it: 2 for 第三方权益和查询事项各6件, else 1. */
function bodiesIn(lead: string): number {
  const [found] = APIECE.exec(lead) ?? []
  if (found === undefined) return 1
  const named = lead.slice(0, lead.length - found.length).split(/、|以及|和|及|与/u)
  return Math.max(1, named.filter((one) => one !== '').length)
}

/** 住房保障信息15项: of papers that are counted otherwise, and no matters that a paper is about. */
const isItemOf = (whole: NumberMention, { unit, lead, tail }: NumberMention): boolean =>
  unit === '项' &&
  tail === '' &&
  sameKind(whole.unit, '条') &&
  /(?:信息|文件|公告|公示|通知)$/u.test(lead) &&
  !/涉及|关于/u.test(lead)

const INFORMATION = /公开[^，。]*信息$/u

/** Sum of what later sentences of the paragraph add to a list: 公开信息167条，其中…。累计线上公开发放信息128条. */
function moreBehind(mentions: readonly NumberMention[], { whole, parts }: Omit<PartList, 'more'>): number {
  const end = parts.at(-1)?.end ?? 0
  if (!/信息/u.test(whole.lead)) return 0
  return mentions
    .filter(
      ({ from, sentence, unit, lead, about }) =>
        from > end && sentence > whole.sentence && unit === whole.unit && !about && INFORMATION.test(lead),
    )
    .reduce((total, { value }) => total + value, 0)
}
