import { isChange } from '../../sentences/lexicon/isChange'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { partListsIn, REST_OF_LIST } from '../../sentences/relations/partList'
import type { ReadLine } from '../../sentences/statements/statements'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { type Mismatch, sumSentence } from '../sumsOfSentences'
import { isTransposed, roundingOf } from './transposed'

/** Behind a whole whose parts follow: 网站公开的186条信息中，… */
const AMONG = /^[^，。；：\d]{0,10}?(?:之中|当中|其中|[中里])，/u
/** Before a whole that is what was published. */
const PUBLISHED = /公开|发布|公布|推送|更新|信息|文件/u
/** 予以公开48件 is a result beside others, and 网站发布640条 a channel beside others. */
const NOT_PUBLISHED = /申请|予以|同意|准予|决定公开|部分公开|不予|复议|诉讼|结转/u
const CHANNEL = /网站|微信|微博|公众号|新媒体|头条|抖音|公告栏|公示栏|公开栏|平台|客户端|报刊|广播/u
/** Measure words of bodies and kinds, which may stand in a part's name: 13个乡镇发布18116条. */
const OF_BODIES = new Set(['个', '家', '类', '大类', '种', '处', ''])
/** Words by which the list has another reading, or names some of its parts only. */
const OTHERWISE = /其中|包括|包含|分别|主要|依次|平均|累计|等|同比|[较比](?:上|去|20)/u
/** A part has a name, and tells of no other work: 举办培训12次. */
const NOT_A_PART =
  /^(?:此外|另外?(?:有|还)|同时|并|还|共|合计|总计|累计|全年|年内|收到|受理|办结|答复|举办|开展|召开|组织(?!机构)|编制|制作|制发|制定|修订|废止|回应|解答|报送|审核|转载|整改)|(?:合计|共计|总计|共)$/u
const LONGEST_NAME = 18
/** The parts of a list that nothing ends are asked about where they miss the whole by no more than this. */
const NEAR = 0.25
/** What is left (其余) is asked about unless it is of something else altogether. */
const FAR = 0.5
const MOST_PARTS = 30

interface BareList {
  whole: NumberMention
  parts: readonly NumberMention[]
  /** The last part is what is left: 其余2000条. */
  closed: boolean
}

const isPart = (whole: NumberMention, one: NumberMention): boolean =>
  sameKind(one.unit, whole.unit) &&
  !one.hedged &&
  one.lead !== '' &&
  one.lead.length <= LONGEST_NAME &&
  !NOT_A_PART.test(one.lead)

/** The list behind a number in its segment; null where what follows are no parts alone. */
function listBehind({ mentions, line: { text } }: ReadLine, at: number): BareList | null {
  const whole = mentions[at]
  if (!whole || !sameKind(whole.unit, '条') || whole.hedged || whole.depth > 0) return null
  const behind = text.slice(whole.end, whole.end + 16)
  const among = AMONG.test(behind)
  const first = mentions[at + 1]
  // 公开信息845条。行政许可类310条，…，其余100条为工作动态。: the parts are the next sentence
  const isApart =
    behind.startsWith('。') &&
    first?.sentence === whole.end + 1 &&
    first.from - first.lead.length === first.sentence
  const published =
    PUBLISHED.test(whole.lead) && !NOT_PUBLISHED.test(whole.lead) && (isApart || /^[，：]/u.test(behind))
  const segment = isApart ? first.segment : whole.segment
  if (!(among || published) || isChange(whole)) return null
  const parts: NumberMention[] = []
  for (const [i, one] of mentions.slice(at + 1, at + 1 + MOST_PARTS).entries()) {
    if (one.segment !== segment) break
    const next = mentions[at + 2 + i]
    const names = next && OF_BODIES.has(one.unit) && !/[，、；]/u.test(text.slice(one.end, next.from))
    if (one.unit === '%' || one.depth > 0 || names) continue
    if (!isPart(whole, one)) return null
    parts.push(one)
  }
  const last = parts.at(-1)
  if (!last || parts.length < 2 || (isApart && !REST_OF_LIST.test(last.lead))) return null
  const words = text.slice(whole.end, last.end + 2).replace(/^[^，]{0,10}，/u, '')
  if (OTHERWISE.test(words)) return null
  const isChannel = ({ lead }: NumberMention): boolean => CHANNEL.test(lead)
  if (!among && isChannel(whole) && parts.some(isChannel)) return null
  return { whole, parts, closed: REST_OF_LIST.test(last.lead) }
}

/** True where the parts were meant to be the whole, and are not. */
function isWrong({ whole, parts, closed }: BareList): boolean {
  const room = roundingOf([whole, ...parts])
  let told = 0
  // 线上600条，线下142条，转载80条: the whole may be told once more, in another way
  for (const { value } of parts) {
    told += value
    if (Math.abs(told - whole.value) <= room + 1e-6) return false
  }
  const off = Math.abs(sumOf(parts) - whole.value) / whole.value
  if (isTransposed(whole.value, parts, whole)) return true
  return closed ? off <= FAR : parts.length > 2 && off <= NEAR
}

/**
 * X8: a whole with its parts behind it and no 其中: 公开信息463条，防汛类201条，水资源类137条，河湖类125条. Asked where the list ends with 其余, comes near the
 * whole, or is the whole but for two digits exchanged.
 */
export function bareLists(read: ReadLine): Mismatch[] {
  const told = new Set(partListsIn(read).flatMap(({ whole, parts }) => parts.concat(whole)))
  const lists = read.mentions.map((_, at) => listBehind(read, at))
  // 33件中，同意公开19件，部分公开4件…: what is a part of a list is no whole of the parts behind it
  const parts = new Set(lists.flatMap((list) => list?.parts ?? []))
  return lists.flatMap((list): Mismatch[] => {
    if (!list || parts.has(list.whole)) return []
    if (list.parts.some((one) => told.has(one)) || told.has(list.whole) || !isWrong(list)) return []
    const { whole, parts: all } = list
    if ([whole, ...all].every(({ place }) => place !== null)) return []
    const sentence = sumSentence(whole.lead.slice(-LONGEST_NAME), whole, sumOf(all))
    return [{ severity: 'warning', sentence, whole, parts: all }]
  })
}
