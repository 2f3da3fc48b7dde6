import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { type Doubt, isPercentOf, percentOf } from './doubt'

const PAST = '(?:上一?年度?|去年|20\\d{2}年度?)'
/** 由年初的, 从上年的, 由原来的: the number that the change begins with. */
const FROM = new RegExp(
  `(?:由|从)(?:${PAST}|年初|期初|原来|原有|原先|此前|以前|最初|改版前|清理前|整合前|当初)?(?:同期|[底末初])?的?$`,
  'u',
)
/** 整合为, 压减到, 缩短至: the number that it ends with. */
const GREW_TO = /^[^，。；：（）\d]{0,12}[到至为成](?:了|目前的|现在的)?$/u
const MORE = '增长|增加|上升|提高|提升|增多|新增|净增|扩大|上涨|多出|高出|多|增'
const LESS =
  '下降|减少|降低|缩短|压缩|压减|精简|缩减|回落|净减|短少|少|减|降|关停|撤销|注销|关闭|停用|取消|整合|归并|合并|清理|下线'
const NOT_AT_ONCE = '(?:其中|累计|先后|共|一共|总共|净|同比|相比|实际|已|且|大幅|分别)*'
/** ，关停15个: how much it changed, of the same things; ，缩短20%, ，精简比例27.4%. */
const BY = new RegExp(
  `^[，（]${NOT_AT_ONCE}(?:(?:${MORE}|${LESS})(?:了|约)?|(?:增|降|涨|升|减|缩)幅(?:度)?(?:为|达到?|约)?|(?:${MORE}|${LESS})(?:比例|幅度|率)(?:为|达到?|约)?)[^，。；：（）\\d其]{0,8}$`,
  'u',
)
/** 较上年净增, 比上年多, 与2024年的50件相比，多: a difference in what is counted. */
const THAN = `(?:同比|(?:较|比|与|和|同)(?:${PAST})(?:同期|全年)?(?:的)?(?:相比)?)`
const DIFFERENCE = new RegExp(`^${THAN}?，?(?:的)?(?:净|共|又|大幅)?(?:(${MORE})|(?:${LESS}))(?:了)?$`, 'u')
/** ，增幅5.7%: the same difference in percent. */
const IN_PERCENT = new RegExp(
  `^[，（]?(?:同比|相比)?(?:(?:${MORE}|${LESS})(?:了)?|(?:增|降|涨|升|减)幅(?:度)?)(?:为|达到?|是)?$`,
  'u',
)
const AFTER_BASE = new RegExp(`(?:较|比|与|和|同)${PAST}(?:同期|全年)?的?（?$`, 'u')
const IS_COMPARED = new RegExp(`(?:同比|(?:较|比|与|和|同)${PAST})`, 'u')

const isExact = (...all: readonly NumberMention[]): boolean =>
  all.every(({ about, value }) => !about && value > 0)

/** The doubts about the amounts behind 由46个整合为31个: ，关停15个, ，精简比例27.4%. */
function afterTransition({ mentions, line: { text } }: ReadLine, at: number): Doubt[] {
  const [before, now, ...behind] = mentions.slice(at, at + 4)
  if (!before || !now || before.unit !== now.unit || before.unit === '%' || !isExact(before, now)) return []
  if (!FROM.test(text.slice(before.segment, before.from))) return []
  if (!GREW_TO.test(text.slice(before.end, now.from))) return []
  const changed = exact(Math.abs(now.value - before.value))
  const doubts: Doubt[] = []
  let end = now.end
  for (const [i, one] of behind.entries()) {
    if (one.sentence !== now.sentence || !BY.test(text.slice(end, one.from)) || one.about) break
    end = one.end
    const isCount = one.unit === now.unit
    // 46个整合为31个，关停10个，注销5个: the change in two steps
    const next = behind[i + 1] ?? mentions[at + 4]
    if (isCount && next?.unit === one.unit && next.sentence === one.sentence && next.depth === one.depth)
      break
    if (!isCount && one.unit !== '%') break
    const fits = isCount ? one.value === changed : isPercentOf(one, changed, before.value)
    if (fits) continue
    const right = isCount ? inUnitOf(now, changed) : percentOf(one, changed, before.value)
    const told = isCount ? inUnitOf(one, one.value) : `${one.value.toFixed(one.decimals)}%`
    doubts.push({
      rule: 'X9',
      at: one,
      sentence: `正文写由 ${inUnitOf(before, before.value)}到 ${inUnitOf(now, now.value)}，相差 ${right}，这里写 ${told}；请核实：`,
      numbers: [before.value, now.value, one.value],
    })
  }
  return doubts
}

/**
 * The doubt about a percentage behind a difference: 较上年净增34件，增幅5.7%. The number of the year before is told (比上年的541条增加71条),
 * or it is a number of the sentence less the difference.
 */
function besideDifference({ mentions, line: { text } }: ReadLine, at: number): Doubt[] {
  const [change, percent] = mentions.slice(at, at + 2)
  const last = mentions[at - 1]
  if (!change || !percent || !last || percent.unit !== '%' || change.unit !== last.unit) return []
  if (change.sentence !== percent.sentence || change.sentence !== last.sentence) return []
  if (!isExact(change, percent) || !IN_PERCENT.test(text.slice(change.end, percent.from))) return []
  const match = DIFFERENCE.exec(text.slice(last.end, change.from).replace(/^(?:相比)?[，（；]?/u, ''))
  if (!match) return []
  const told = AFTER_BASE.test(text.slice(last.sentence, last.from))
  const words = text.slice(told ? last.from : last.end, change.from)
  if (!told && !IS_COMPARED.test(words)) return []
  const sign = match[1] === undefined ? -1 : 1
  const nows = mentions
    .slice(0, at)
    .filter(
      (one) => one.sentence === change.sentence && one.unit === change.unit && one.depth === change.depth,
    )
  const bases = told ? [last.value] : nows.map(({ value }) => exact(value - sign * change.value))
  if ((!told && last.about) || bases.some((base) => isPercentOf(percent, change.value, base))) return []
  const base = bases.at(-1) ?? 0
  if (base <= 0) return []
  const by = sign > 0 ? '增加' : '减少'
  return [
    {
      rule: 'X9',
      at: percent,
      sentence: `${by} ${inUnitOf(change, change.value)}，按上年 ${inUnitOf(change, base)}计算是 ${percentOf(percent, change.value, base)}，这里写 ${percent.value.toFixed(percent.decimals)}%；请核实：`,
      numbers: [base, change.value, percent.value],
    },
  ]
}

/**
 * The difference behind last year's number, where several numbers of the sentence may be this year's: 收到64件，其中区级51件；与2024年的50件相比，多14件.
 */
function ofOneBefore({ mentions, line: { text } }: ReadLine, at: number): Doubt[] {
  const [base, change] = mentions.slice(at, at + 2)
  if (!base || !change || base.unit !== change.unit || base.unit === '%' || !isExact(base, change)) return []
  if (!AFTER_BASE.test(text.slice(base.sentence, base.from))) return []
  const match = DIFFERENCE.exec(text.slice(base.end, change.from).replace(/^(?:相比)?[，）]?/u, ''))
  if (!match) return []
  const nows = mentions
    .slice(0, at)
    .filter((one) => one.sentence === base.sentence && one.unit === base.unit && !one.hedged)
  const sign = match[1] === undefined ? -1 : 1
  const right = exact(base.value + sign * change.value)
  const [now] = nows
  if (!now || nows.some(({ value }) => value === right)) return []
  return [
    {
      rule: 'X9',
      at: change,
      sentence: `正文写由 ${inUnitOf(base, base.value)}${sign > 0 ? '增加' : '减少'} ${inUnitOf(change, change.value)}，应是 ${inUnitOf(change, right)}，前面写 ${inUnitOf(now, now.value)}；请核实：`,
      numbers: [now.value, change.value, base.value],
    },
  ]
}

/** X9: changes that do not follow from the numbers of their own sentence, whatever they count. Asked. */
export const ownChanges = perWording((read: ReadLine): readonly Doubt[] =>
  read.mentions.flatMap((_, at) => [
    ...afterTransition(read, at),
    ...besideDifference(read, at),
    ...ofOneBefore(read, at),
  ]),
)
