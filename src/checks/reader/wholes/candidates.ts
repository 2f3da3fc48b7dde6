import { REST_OF_LIST } from '../../sentences/relations/partList'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Enumeration } from '../lists/enumerations'

/** A list with the number that its parts were meant to add up to. */
export interface Candidate {
  whole: NumberMention
  parts: readonly NumberMention[]
  /** Words say that the list follows from the number: 9件，涉及; 87所（含; 45件中，. */
  sure: boolean
}

/** Behind a whole: 9件，涉及…; 512条，具体为：…; 87所公办学校（含…; 45件答复中，…. */
const OPENED =
  /^[^，。；：（）\d]{0,14}(?:（(?:含|包括|包含)?|(?:，[^，。；：（）\d]{0,8})?：|，(?:涉及|包括|包含|含|分别|具体|分为|来自|计有|共有|按|由)|(?:之中|当中|[中里])，?)[^，。；：（）]{0,18}$/u
/** ，占比最高的是防疫类，有334条，…、其他108条: the largest part first. */
const LARGEST_FIRST = /^，[^，。；：（）\d]{0,12}最[多高大]的?[^，。；：（）\d]{0,14}(?:，(?:有|为|达|计))?$/u
/** Words of a number that is the whole of what stands behind it, and no item beside it. */
const OF_WHOLE =
  /收到|受理|新收|办结|答复(?!类)|公开|发布|公示|公布|推送|制发|印发|编发|制定|开展|举办|组织|设立|[共总]|累计|全[年市县区镇局省]|现有|[一二三]是/u
/** What is told of a whole before its list begins: ，比上年增加74条，增长16.9%. */
const CHANGES =
  /，(?:同比|环比|[较比同与](?:上|去|20)|增长|增加|减少|下降|增幅|降幅|占)[^，。；：（）]*(?=[，：])/gu
/** The parts up to where a segment ends, from the whole list to the first two. */
function upToSegments(parts: readonly NumberMention[]): (readonly NumberMention[])[] {
  const ends = parts.flatMap((one, i) => (parts[i + 1]?.segment === one.segment ? [] : [i + 1]))
  return ends.map((end) => parts.slice(0, end)).filter(({ length }) => length > 1)
}

/** 学校共64所，幼儿园35所、小学19所、中学10所: ， stands behind the whole, and 、 between its parts. */
function isSetOff(text: string, [whole, ...parts]: readonly NumberMention[]): boolean {
  const between = parts.slice(1).map((one, i) => text.slice(parts[i]?.end, one.from))
  const isWhole = /[，：]/u.test(text.slice(whole?.end, parts[0]?.from))
  return isWhole && parts.length > 2 && between.every((gap) => /^(?:、|和|及|以及)/u.test(gap))
}

const TOGETHER = /(?:共计?|合计|总计)$/u
/** ，其中适用简易程序的6020件，…: within its clause, and asked about where it is more than the whole. */
export const AMONG = /，其中(?:有|，)?[^，。；：（）\d]{0,18}$/u

/** The ways in which a list may be read whose whole stands in its own sentence. */
export function candidatesIn(text: string, { items, before, opening }: Enumeration): Candidate[] {
  const [first, ...rest] = items
  if (!first) return []
  const isLargestFirst = LARGEST_FIRST.test(opening) && REST_OF_LIST.test(items.at(-1)?.lead ?? '')
  const opened = OPENED.test(opening.replace(CHANGES, '')) || isLargestFirst
  if (before && opened) return upToSegments(items).map((parts) => ({ whole: before, parts, sure: true }))
  if (before && AMONG.test(opening)) {
    const parts = items.filter(({ segment }) => segment === before.segment)
    return parts.length > 1 ? [{ whole: before, parts, sure: false }] : []
  }
  const setOff = isSetOff(text, items) && (before === null || TOGETHER.test(first.lead))
  if (!setOff && !OF_WHOLE.test(first.lead)) return []
  return upToSegments(rest).map((parts) => ({ whole: first, parts, sure: setOff }))
}
