import { isChange } from '../../sentences/lexicon/isChange'
import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { isTransposed } from '../../numbers/lists/transposed'
import { type Doubt, isPercentOf, percentOf } from './doubt'

/** 仍有6个, 余下2个, 还有3件: what is left of the whole. */
const LEFT = /^(?:目前|现|且|但)?(?:还有|仍有|尚有|还剩|剩余|剩下|余下|其余|尚余|仍剩)(?:的)?$/u
/** The same, where 中 has made the number before it the whole: 4项问题中，3项…，另1项…. */
const ALSO = /^(?:另有?|另外有?)(?:的)?$/u
const AMONG = /^[^，。；：（）\d]{0,10}(?:之中|当中|[中里])，/u
/** Behind a whole nothing but its noun stands before the first part. */
const OF_WHOLE = /^[^，。；：（）\d]{0,10}(?:之中|当中|[中里])?[，：]/u
/** A first part that is done: 当年整改55个, 已解决2个, 31个可在手机办理. A list of kinds is read by itself. */
const DONE = /完成|已|解决|整改|办结|办毕|销号|实现|可[在以由]|采纳|当年|当场|落实|上线|建成|达标|通过|合格/u
const OTHERWISE = /其中|平均|累计|上年|去年|结转|每|另外|此外|同比|[较比]上/u

const RECEIVED = /申请|受理|收到|接收|接到|新收|登记/u
const ALL_TOGETHER = /共|合计|总计|应办|需办|须办|待办/u

const sameUnit = (one: NumberMention, other: NumberMention): boolean =>
  one.unit === other.unit && one.unit !== '' && one.depth === other.depth && one.sentence === other.sentence

/** 问题57个，当年整改55个，余下2个: a whole, what is done, and what is left, which together are the whole. */
function rests({ mentions, line: { text } }: ReadLine): Doubt[] {
  return mentions.flatMap((left, at): Doubt[] => {
    const told = mentions
      .slice(Math.max(0, at - 12), at)
      .filter((one) => one.sentence === left.sentence && one.unit !== '%')
    const [whole, done] = told.slice(-2)
    if (!whole || !done || !sameUnit(whole, left) || !sameUnit(done, left)) return []
    const among = AMONG.test(text.slice(whole.end, whole.end + 20))
    if (!LEFT.test(left.lead) && !(among && ALSO.test(left.lead))) return []
    if (!OF_WHOLE.test(text.slice(whole.end, done.from) || '，')) return []
    const words = text.slice(whole.end, left.from)
    if (!among && !DONE.test(words)) return []
    // what was received may be done beside what was left of the year before: 收到120件，办结119件，尚有7件
    const isReceived = RECEIVED.test(text.slice(whole.sentence, whole.end + whole.tail.length))
    if (isReceived && !ALL_TOGETHER.test(whole.lead)) return []
    if (OTHERWISE.test(words) || [whole, done, left].some((one) => one.about || isChange(one))) return []
    const rest = exact(whole.value - done.value)
    if (rest === left.value || done.value > whole.value) return []
    // 收到64件，加上结转的4件共68件，办结61件，还有7件: of what was told before together
    const before = told.slice(0, -1).filter((one) => one.unit === left.unit)
    const sum = exact(done.value + left.value)
    if (before.some((one, i) => one.value === sum || sumOf(before.slice(i)) === sum)) return []
    // 意见88条，采纳61条，未采纳20条，其余7条: all of them are an earlier number
    if (before.some((one, i) => one.value === exact(sumOf(before.slice(i + 1)) + sum))) return []
    return [
      {
        rule: 'X8',
        at: left,
        sentence: `${inUnitOf(whole, whole.value)}中有 ${inUnitOf(done, done.value)}，余下应是 ${inUnitOf(left, rest)}，这里写 ${inUnitOf(left, left.value)}；请核实：`,
        numbers: [whole.value, done.value, left.value],
      },
    ]
  })
}

const REVIEWED = /清理|梳理|评估|审查|复核|排查|核查|摸排|盘点|原有|现有/u
const KEPT = /^(?:经[^，]{0,4})?(?:拟|决定|予以|继续|确认|共|现)*(?:保留|有效|沿用)/u
const DISPOSED =
  /^(?:拟|决定|宣布|予以|继续|确认|共|并)*(?:保留|有效|沿用|废止|失效|宣布失效|关停|停用|撤销|注销|取消|关闭|下线|合并|整合|归并|修改|修订|移交|调整|更名|迁移)(?:了|的)?$/u

/** 清理文件46件，保留31件、关停14件: what became of each of them, which together are all. */
function disposals({ mentions }: ReadLine): Doubt[] {
  return mentions.flatMap((whole, at): Doubt[] => {
    if (whole.about || !REVIEWED.test(whole.lead + whole.tail) || whole.unit === '') return []
    const parts: NumberMention[] = []
    for (const one of mentions.slice(at + 1, at + 9)) {
      const isPart =
        one.sentence === whole.sentence &&
        one.depth === whole.depth &&
        (one.unit === whole.unit || one.unit === '') &&
        DISPOSED.test(one.lead)
      if (!isPart || one.about) break
      parts.push(one)
    }
    const next = mentions[at + 1 + parts.length]
    const goesOn = next?.sentence === whole.sentence && next.unit === whole.unit && next.depth === whole.depth
    const together = sumOf(parts)
    if (parts.length < 2 || goesOn || !parts.some(({ lead }) => KEPT.test(lead))) return []
    if (together === whole.value || parts.at(-1)?.tail.startsWith('等')) return []
    // fewer than the whole may be all that the sentence wants to name
    const isSlip = whole.value - together === 1 || isTransposed(whole.value, parts, whole)
    if (together < whole.value && !isSlip) return []
    return [
      {
        rule: 'X8',
        at: whole,
        sentence: `${inUnitOf(whole, whole.value)}，所列处理结果合计 ${inUnitOf(whole, together)}；请核实：`,
        numbers: [whole.value, ...parts.map(({ value }) => value)],
      },
    ]
  })
}

/** 收到意见64条，采纳36条，未采纳25条: a part and its opposite. */
const OPPOSITE = /^(?:另有?|还有)?(?:未|没有|不予|不)(?:予|被)?([^，。；：\d]{2,4}?)(?:的)?$/u

/** Results of requests, which have others beside them: 公开3件，不予公开3件. */
const OF_RESULTS = /公开|处理|提供|办结|答复|受理|补正/u

const PLAIN = /^(?:其中|已|共|实际|予以|被|经研究|吸收)+/u
const isDone = (lead: string, stem: string): boolean => lead.replace(PLAIN, '') === stem || lead === stem

/** 采纳36条，未采纳25条: what was done and what was not done with each of them, which together are all. */
function opposites({ mentions, line: { text } }: ReadLine): Doubt[] {
  return mentions.flatMap((not, at): Doubt[] => {
    const [whole, done] = mentions.slice(Math.max(0, at - 2), at)
    const stem = OPPOSITE.exec(not.lead)?.[1]
    if (stem === undefined || OF_RESULTS.test(stem) || !whole || !done || !isDone(done.lead, stem)) return []
    if (!sameUnit(whole, not) || !sameUnit(done, not) || OPPOSITE.test(done.lead)) return []
    if ([whole, done, not].some((one) => one.about || isChange(one))) return []
    // 采纳30条，部分采纳5条，未采纳15条; 未采纳15条，其余5条正在研究: more than two parts
    const next = mentions[at + 1]
    if (whole.lead.endsWith(stem) || (next && sameUnit(next, not))) return []
    const words = text.slice(whole.sentence, not.from)
    if (OF_TABLES.test(words) || OTHERWISE.test(text.slice(whole.end, not.from))) return []
    if (!/^[^，。；：（）\d]{0,6}[，：（]$/u.test(text.slice(whole.end, done.from - done.lead.length)))
      return []
    const together = sumOf([done, not])
    if (together === whole.value || whole.value < Math.max(done.value, not.value)) return []
    return [
      {
        rule: 'X8',
        at: not,
        sentence: `${inUnitOf(whole, whole.value)}，所列两项合计 ${inUnitOf(whole, together)}；请核实：`,
        numbers: [whole.value, done.value, not.value],
      },
    ]
  })
}

/** 整改率, 采纳率: of things that no table has. */
const RATE = /^(?:其中)?([^，。；：\d]{0,4}?)([^，。；：\d]{2})率(?:为|达到?|是|约|：)?$/u
const OF_TABLES = /申请|复议|诉讼|信息公开|依申请/u
/** 17个已整改到位，整改率: what was done may stand behind the number. */
const RATE_BEHIND = /^[^，。；：\d]{0,12}，/u
const IS_DONE = /^(?:整改|采纳|解决|办结|完成|销号|落实|回收|合格|达标|建成)$/u
/** 按期办结率: of those that were closed. */
const IN_TIME = /按[期时]|及时|如期|满意|期限/u

/** True where nothing else stands between a number and its rate; 5场覆盖基层，覆盖率 is another rate. */
const isDirect = (between: string, stem: string): boolean =>
  between.startsWith('，') || (IS_DONE.test(stem) && RATE_BEHIND.test(between))

/** 通报问题31个，完成整改28个，整改率90.3%: a rate of the two numbers before it, whose words it takes up. */
function rates({ mentions, line: { text } }: ReadLine): Doubt[] {
  return mentions.flatMap((rate, at): Doubt[] => {
    const [, how = '', stem = ''] = RATE.exec(rate.lead) ?? []
    const [whole, part] = mentions.slice(Math.max(0, at - 2), at)
    if (rate.unit !== '%' || rate.about || stem === '' || IN_TIME.test(how) || !whole || !part) return []
    if (!sameUnit(whole, part) || part.sentence !== rate.sentence || part.about || whole.about) return []
    const words = text.slice(part.sentence, rate.from)
    const isNamed = (part.lead + part.tail).includes(stem) && !OF_TABLES.test(words)
    if (!isNamed || !isDirect(text.slice(part.end, rate.from), stem) || part.value > whole.value) return []
    const counts = mentions
      .slice(Math.max(0, at - 12), at)
      .filter((one) => one.sentence === rate.sentence && one.unit === part.unit)
      .map(({ value }) => value)
    const isTold = counts.some((n) =>
      counts.some((d) => isPercentOf(rate, n, d) || isPercentOf(rate, d - n, d)),
    )
    if (isTold) return []
    return [
      {
        rule: 'X8',
        at: rate,
        sentence: `${inUnitOf(whole, whole.value)}中的 ${inUnitOf(part, part.value)}是 ${percentOf(rate, part.value, whole.value)}，这里写 ${rate.value.toFixed(rate.decimals)}%；请核实：`,
        numbers: [whole.value, part.value, rate.value],
      },
    ]
  })
}

/** X8: a whole, what is done and what is left of it; what became of each; and a rate of the two. Asked. */
export const wholesAndRests = perWording((read: ReadLine): readonly Doubt[] => [
  ...rests(read),
  ...disposals(read),
  ...opposites(read),
  ...rates(read),
])
