import type { Report } from '../../report/report'
import type { Finding } from '../findings/finding'
import { textFinding } from '../findings/textFinding'
import type { ReadStretch } from '../sentences/statements/readSection'
import { inUnitOf } from '../sentences/tokens/inUnit'
import { isChange } from '../sentences/lexicon/isChange'
import { type NumberMention, sumOf } from '../sentences/tokens/numberMention'
import { sameKind } from '../sentences/lexicon/sameKind'
import type { ReadLine } from '../sentences/statements/statements'

/** A whole that differs from the sum of its parts. */
export interface Mismatch {
  severity: 'error' | 'warning'
  sentence: string
  whole: NumberMention
  parts: readonly NumberMention[]
}

/**
 * What is said of a whole that differs from its parts: 公开信息 60 条，所列各项合计 63 条，多 3 条. `name`: of the whole, '' for none; `end`: what
 * is asked.
 */
export function sumSentence(name: string, whole: NumberMention, together: number, end = '；请核实'): string {
  const shown = (amount: number): string => inUnitOf(whole, amount)
  const what = name === '' ? shown(whole.value) : `${name} ${shown(whole.value)}`
  const difference = `${together > whole.value ? '多' : '少'} ${shown(Math.abs(together - whole.value))}`
  return `${what}，所列各项合计 ${shown(together)}，${difference}${end}：`
}

/** X8: the finding of a whole that its parts do not make up. */
export const mismatchFinding = (
  report: Report,
  stretch: ReadStretch,
  { severity, sentence, whole, parts }: Mismatch,
): Finding =>
  textFinding(report, stretch, {
    rule: 'X8',
    severity,
    sentence,
    mentions: [whole],
    figures: [whole, ...parts].flatMap(({ place }) => place ?? []),
    numbers: [whole.value, ...parts.map(({ value }) => value)],
  })

const TOGETHER = /^(?:合计|共计|总计|[一总]?共)$/u
/** 较上年470件, （去年同期的470件: another year's number. */
const OF_ANOTHER_YEAR = /(?:上一?年度?|去年|20\d{2}年度?)(?:同期)?的?$/u

/**
 * X8: 合计 and 共 that are not the sum of the numbers before them in the segment, all of them or the last few: right is
 * 网上105件，快递17件，合计122件.
 */
export function togethers({ mentions, line: { text } }: ReadLine): Mismatch[] {
  return mentions.flatMap((whole, index): Mismatch[] => {
    if (!TOGETHER.test(whole.lead) || whole.about || whole.depth > 0) return []
    const before = mentions.filter(({ segment }, i) => i < index && segment === whole.segment)
    // 新收500件，比上年增加30件，上年结转6件，合计506件
    const told = before.filter((one) => !isChange(one) && !OF_ANOTHER_YEAR.test(one.lead))
    const alike = told.filter(({ unit, depth }) => unit === whole.unit && depth === whole.depth)
    const together = whole.lead.endsWith('共')
    // a larger number is no part of what 共 adds up: 公开3268条，其中教育100条、医疗160条，共260条
    const parts = together ? alike.slice(alike.findLastIndex(({ value }) => value > whole.value) + 1) : alike
    if (parts.length < 2 || alike.length < told.length || parts.some(({ about }) => about)) return []
    if ([whole, ...parts].every(({ place }) => place !== null)) return []
    // here 共 is no sum of these: 较上年增加30件，共530件; 受理126件，办结126件，共126件; 收到120件，其中网上88件，上年结转6件，共126件
    if (together && (told.length < before.length || parts.some(({ value }) => value === whole.value)))
      return []
    if (/其中|包括|含/u.test(text.slice(whole.segment, whole.from))) return []
    if (parts.some((_, i) => i < parts.length - 1 && sumOf(parts.slice(i)) === whole.value)) return []
    const added = sumOf(parts)
    const { value } = whole
    // 行政许可15份、监测报告11份等信息，合计87份: 等 stands for items without a number
    if (added < value && /等/u.test(text.slice(parts.at(-1)?.end, whole.from))) return []
    const sentence = `合计 ${inUnitOf(whole, value)}，前面各项相加 ${inUnitOf(whole, added)}，差 ${inUnitOf(whole, Math.abs(value - added))}：`
    return [{ severity: 'error', sentence, whole, parts }]
  })
}

const PUBLISHED = /公开(?:各类)?(?:政府)?信息$/u
const BY = /^(?:通过)?[^，。；]*(?:网站|微信|微博|方式|渠道|公众号|平台|公告栏)[^，。；]*$/u

/**
 * X8: channels in the sentence after 主动公开政府信息306条 that do not add up to it. Compared only where the last one is 其他方式,
 * so that none is left out.
 */
export function channels({ mentions }: ReadLine): Mismatch[] {
  return mentions.flatMap((whole): Mismatch[] => {
    if (!PUBLISHED.test(whole.lead) || whole.about) return []
    const behind = mentions.filter(
      ({ sentence, unit }) => sentence > whole.sentence && sameKind(unit, whole.unit),
    )
    const parts = behind.filter(({ sentence, lead }) => sentence === behind[0]?.sentence && BY.test(lead))
    const rest = parts.at(-1)
    const together = sumOf(parts)
    // one channel may be told with the whole: 80条，其中网站80条
    const told = mentions.filter(
      ({ sentence, from, unit }) =>
        sentence === whole.sentence && from > whole.from && sameKind(unit, whole.unit),
    )
    const all = [together, together + sumOf(told)]
    if (parts.length < 2 || !rest || !/其他|其它/u.test(rest.lead) || all.includes(whole.value)) return []
    const sentence = `${whole.lead} ${whole.value} ${whole.unit}，按方式分列合计 ${together} ${whole.unit}，${together > whole.value ? '多' : '少'} ${Math.abs(together - whole.value)} ${whole.unit}；如有重复公开，请确认：`
    return [{ severity: 'warning', sentence, whole, parts }]
  })
}
