import type { Report } from '../../report/report'
import { sectionAs } from '../../report/template/sectionRole'
import { unitKindOf } from '../../report/unitKind'
import type { Finding } from '../findings/finding'
import { bareHeadsIn } from './missing'
import { ofSection, wordsOf } from './partOfForm'

const ASPECTS: readonly [name: string, words: RegExp][] = [
  // told too without the heading's words: 门户网站公开信息186条, 收到申请13件
  [
    '主动公开',
    /主动公开|(?:公开|发布|更新|推送)[^，。；]{0,8}(?:信息|文件)|信息[^，。；]{0,6}(?:公开|发布|更新|推送)/u,
  ],
  ['依申请公开', /依申请|公开申请|(?:收到|新收|受理|接收|接到|办理|办结)[^，。；]{0,12}申请/u],
  ['政府信息管理', /信息管理|规范性文件|信息.{0,6}(?:审核|审查|保密)|公开属性|动态调整/u],
  ['政府信息公开平台建设', /平台|网站|新媒体|公众号|公报/u],
  ['监督保障', /监督|保障|考核|培训|评议/u],
]
const OF_GOVERNMENTS: readonly [name: string, words: RegExp][] = [
  ['工作考核', /考核|考评/u],
  ['社会评议', /评议|评价|满意度|评估/u],
  ['责任追究', /责任追究|追责|问责|追究/u],
]

/**
 * C10: 总体情况 mentions the five aspects, and for 各级政府 also what 条例第五十条第四项 asks for. The form's six headings cannot be
 * changed and are not checked; the numbers （一）（二） that are typed are checked for gaps. While a heading of the form
 * still has nothing under it (bare-heads), missing aspects are not reported.
 */
export function aspects(report: Report): Finding[] {
  const section = sectionAs(report.template, 'overview')?.place
  const words = section === undefined ? null : wordsOf(report, section)
  if (section === undefined || words === null) return []
  const asked = unitKindOf(report)?.government ? [...ASPECTS, ...OF_GOVERNMENTS] : ASPECTS
  const unfinished = bareHeadsIn(report, section).length > 0
  const absent = unfinished ? [] : asked.filter(([, word]) => !word.test(words)).map(([name]) => name)
  const ask = (id: string, sentence: string): Finding => ofSection(report, section, id, 'warning', sentence)
  return [
    ...(absent.length > 0 ? [ask('C10', `总体情况没有写到${absent.join('、')}，请核实。`)] : []),
    ...numbersOutOfOrder(words).map((sentence) => ask('C10:order', sentence)),
  ]
}

const NUMERALS = '一二三四五六七八九十'

/**
 * Sentence about the first heading number that is repeated or skipped, as the second （二） of （一）（二）（二）; empty when all
 * are in order.
 */
function numbersOutOfOrder(words: string): string[] {
  const numbers = [...words.matchAll(/^（([一二三四五六七八九十])）/gmu)].map(([, numeral = '']) => numeral)
  const wrong = numbers.findIndex((numeral, i) => NUMERALS.indexOf(numeral) !== i)
  if (wrong < 0) return []
  return [`序号（${numbers[wrong] ?? ''}）重复或跳号，应是（${NUMERALS.charAt(wrong)}），请核实。`]
}

/** The part tells about the fee: its name 信息处理费, 没有发生收费, 收费情况：无, 收取费用0元. */
const FEE_TOLD =
  /处理费|(?:未|没有|无|不|零)[^，。；]{0,16}(?:收取|收费)|(?:收取|收费)[^，。；]{0,10}(?:无|没有|零|(?<!\d)0)/u

/** C14: 收取信息处理费情况 is reported in part six, also when nothing was collected. */
export function feeStatement(report: Report): Finding[] {
  const section = sectionAs(report.template, 'fees')?.place
  const words = section === undefined ? null : wordsOf(report, section)
  if (section === undefined || words === null || FEE_TOLD.test(words)) return []
  return [
    ofSection(report, section, 'C14', 'warning', '第六部分没有写收取信息处理费情况，没有收取也要写明。'),
  ]
}

/** The characters that the guidance allows 总体情况. */
export const MOST_WORDS = 1000
/** A confirmed length has to be confirmed again each time the text passes another multiple of this. */
const STEP = 500

/** C22: 总体情况 is longer than the thousand characters of the guidance; figures count as the report shows them. */
export function lengthOfOverview(report: Report): Finding[] {
  const section = sectionAs(report.template, 'overview')?.place
  if (section === undefined) return []
  const words = wordsOf(report, section)
  const length = Array.from((words ?? '').replace(/\s/gu, '')).length
  if (length <= MOST_WORDS) return []
  const sentence = `总体情况 ${length} 字（连同标点和数字），一般不超过一千字；请看看能否精简。`
  return [ofSection(report, section, 'C22', 'warning', sentence, String(Math.ceil(length / STEP)))]
}
