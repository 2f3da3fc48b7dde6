import { isEmptyProse, proseLines } from '../report/prose'
import { type Report, sectionAt, shownAt } from '../report/report'
import type { Place } from '../report/template'
import { unitKindOf } from '../report/unitKind'
import type { Finding } from './finding'

/** A part's words, figures among them; null for a part that the form does not have or that is empty. */
function wordsOf(report: Report, place: Place): string | null {
  const text = report.draft.sections[place]?.text
  if (!text || isEmptyProse(text)) return null
  return proseLines(text)
    .map(({ inlines }) =>
      inlines.map((one) => (one.type === 'text' ? one.text : shownAt(report, one.attrs.place))).join(''),
    )
    .join('\n')
}

function ofSection(
  report: Report,
  section: Place,
  id: string,
  severity: Finding['severity'],
  sentence: string,
): Finding {
  return {
    id,
    severity,
    sentence,
    about: sectionAt(report.template, section).heading,
    target: { kind: 'section', section },
    figures: [],
    basis: sentence,
  }
}

const ASPECTS: readonly [name: string, words: RegExp][] = [
  ['主动公开', /主动公开/u],
  ['依申请公开', /依申请|公开申请/u],
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
 * C10: the five aspects of 总体情况, and for 各级政府 what 条例第五十条第四项 asks for too. The six headings are the form's own
 * and cannot be changed; the numbers （一）（二） that are typed are looked at for gaps.
 */
export function aspects(report: Report): Finding[] {
  const words = report.template.id === 'statutory' ? wordsOf(report, 'overview') : null
  if (words === null) return []
  const asked = unitKindOf(report)?.government ? [...ASPECTS, ...OF_GOVERNMENTS] : ASPECTS
  const absent = asked.filter(([, word]) => !word.test(words)).map(([name]) => name)
  const ask = (id: string, sentence: string): Finding =>
    ofSection(report, 'overview', id, 'warning', sentence)
  return [
    ...(absent.length > 0 ? [ask('C10', `总体情况没有写到${absent.join('、')}，请核实。`)] : []),
    ...numbersOutOfOrder(words).map((sentence) => ask('C10:order', sentence)),
  ]
}

const NUMERALS = '一二三四五六七八九十'

/** （一）（二）（二）: the first number that does not follow the one before. */
function numbersOutOfOrder(words: string): string[] {
  const numbers = [...words.matchAll(/^（([一二三四五六七八九十])）/gmu)].map(([, numeral = '']) => numeral)
  const wrong = numbers.findIndex((numeral, i) => NUMERALS.indexOf(numeral) !== i)
  if (wrong < 0) return []
  return [`序号（${numbers[wrong] ?? ''}）重复或跳号，应是（${NUMERALS.charAt(wrong)}），请核实。`]
}

/** C14: 收取信息处理费情况 is reported in part six, also when nothing was collected. */
export function feeStatement(report: Report): Finding[] {
  const words = report.template.id === 'statutory' ? wordsOf(report, 'others') : null
  if (words === null || /处理费|(?:未|没有|无|不)[^，。；]{0,16}收取|(?:未|没有|无|不)收费/u.test(words))
    return []
  return [
    ofSection(report, 'others', 'C14', 'warning', '第六部分没有写收取信息处理费情况，没有收取也要写明。'),
  ]
}

const PROBLEM = /问题|不足|短板|有待|不够|薄弱|差距|欠缺|不高|不强|不到位|不及时|困难|缺|偏少|滞后|拖延|弱/u
const IMPROVEMENT = /改进|下一步|加强|完善|提升|提高|强化|优化|整改|规范|健全|加大|推进|举措|措施/u

/** C15: part five tells problems and how they are improved, and not 无 (条例第五十条第四项). */
export function problemsAndImprovements(report: Report): Finding[] {
  const parts = ['problems', 'improvements'].filter((place) =>
    report.template.sections.some((section) => section.place === place),
  )
  const [first] = parts
  const words = parts.map((place) => wordsOf(report, place))
  if (first === undefined || words.some((one) => one === null)) return []
  const all = words.join('\n')
  if (/^\s*(?:暂?无|没有|不存在问题)[。]?\s*$/u.test(all))
    return [ofSection(report, first, 'C15', 'error', '存在的主要问题及改进情况不能写“无”。')]
  // two sections of their own tell the two by their headings
  if (parts.length > 1) return []
  const absent = [
    ...(PROBLEM.test(all) ? [] : ['存在的问题']),
    ...(IMPROVEMENT.test(all) ? [] : ['改进情况']),
  ]
  if (absent.length === 0) return []
  return [ofSection(report, first, 'C15', 'error', `这一部分没有写${absent.join('和')}，两项都要写。`)]
}
