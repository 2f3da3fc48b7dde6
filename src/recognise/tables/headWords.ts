import { MEASURES } from '../words/measures'

/** A title of a table, not the first of its groups. */
export const TITLE = /(?:表|统计|一览|明细|汇总|情况)(?:[（(][^（()）]{1,12}[)）])?$/u
/** Lines that are about the table: 单位：件, 填报单位：某局  填报日期： */
export const ABOUT = /^(?:[（(]\s?)?[^：:，。（(]{1,10}[：:]/u
/** 单位：件, （计量单位：万元、件）; what is counted after it. */
const UNIT_LINE = /(?:^|[^填报送制表])(?:计量|金额|数量)?单位\s?[:：]\s?([^）)\s。；;]{1,20})/u
/** Notes below a table. */
export const NOTE =
  /^(?:[*＊※]|[（(]?(?:注|备注|说明|附注|注释|填表说明|填报说明|指标解释|数据来源|资料来源)\s?\d?\s?[:：.．、])/u
/** Heads of columns that number the rows. */
export const ROW_NUMBER = /^(?:序号|序列|编号|行次|代码|序次|项次|栏次|No\.?)$/iu
/** Heads of columns whose numbers count nothing. */
export const NO_NUMBERS =
  /电话|手机|传真|邮编|邮政编码|文号|编号|证号|号码|身份证|日期|网址|代码|年份|^时间$|^年度$/u
/** Heads of columns of words. */
export const OF_WORDS =
  /^(?:联系|备注)|(?:备注|说明|附注|名称|姓名|日期|时间|电话|地址|签字|签名|签章|负责人|责任人|内容|措施|原因|依据|理由|方式|网址|单位|部门|类别|类型)$/u
/** Labels of rows of words. */
export const ROW_OF_WORDS = /^(?:备注|说明|附注|其他说明|情况说明|需要说明的情况|文字说明)$/u
/** Heads of columns that state each row's measure word. */
export const MEASURE_HEAD = /^(?:计量单位|计算单位|单位|度量单位)$/u

/** 序 of the columns below the head: 甲 乙 1 2 3. */
export const COLUMN_NUMBER = /^(?:[甲乙丙丁戊己]|栏次|列次|序号|行次|项目)$/u

const ONE_UNIT = new RegExp(`^(?:(?:万|亿|千|百)?(?:${MEASURES})|%|％|‰)$`, 'u')
const BRACKETS = /[（(]([^（()）]{1,16})[)）]/gu
const COUNTED = new RegExp(
  `(?:^|[^一-龥]|[\\u4E00-\\u9FFF])(件|人|户|宗|起|次|条|家|篇|份|场|项|个|例|批|期|封)(?:数量?|次数?)$`,
  'u',
)

/** What a head says of the numbers below it or beside it. */
export interface Meant {
  kind: 'count' | 'money' | 'rate' | 'change' | 'score' | null
  /** '' where it names none. */
  unit: string
}

const RATE = /(?:率|占比|比例|比重|百分比|满意度|完成度)(?:情况)?$/u
const CHANGE = /^(?:同比|环比)|(?:同比|环比|增长|增减|增幅|降幅|变化|升降)(?:率|额|量|幅度|情况|变化)?$/u
const MONEY =
  /(?:款额|金额|资金|经费|收入|支出|费用|预算数?|决算数?|投资|产值|额|补助|补贴|价款|罚没款)(?:合计|总计|小计)?$/u
const SCORE = /(?:得分|评分|分值|分数|总分)$/u
const NUMERIC =
  /数|量|合计|总计|小计|共计|其中|累计|件|次|人|户|宗|起|条|项|篇|本年|上年|当年|本期|上期|(?:19|20)\d\d/u

const asUnit = (text: string): string | null => {
  const said = text
    .replace(/^(?:计量|金额)?单位\s?[:：]?\s?/u, '')
    .replaceAll('％', '%')
    .trim()
  return ONE_UNIT.test(said) ? said : null
}

/** The unit that a head states: （万元）, （单位：件）, /万元; null where it states none. */
export function statedUnit(head: string): string | null {
  for (const [, inside = ''] of head.matchAll(BRACKETS)) {
    const unit = asUnit(inside)
    if (unit !== null) return unit
  }
  const behind = /[/／:：，,]([^/／:：，,]{1,6})$|([%％])$/u.exec(head)?.find((part, i) => i > 0 && part)
  return behind === undefined ? asUnit(head) : asUnit(behind)
}

/** The units of a line 单位：件、万元; empty for any other line. */
export function unitsOfLine(line: string): string[] {
  const said = UNIT_LINE.exec(line)?.[1] ?? ''
  return said.split(/[、，,/／和]/u).flatMap((one) => asUnit(one) ?? [])
}

/** What a unit measures. */
export function kindOfUnit(unit: string): 'count' | 'money' | 'rate' | 'score' {
  if (/^(?:万|亿|千|百)?万?元$/u.test(unit)) return 'money'
  if (unit === '%') return 'rate'
  return unit === '分' ? 'score' : 'count'
}

/** What the words of a head mean; null where they say nothing of the kind of its numbers. */
export function meantBy(head: string): Meant | null {
  const said = head.replace(BRACKETS, '').trim()
  if (CHANGE.test(said)) return { kind: 'change', unit: '' }
  if (RATE.test(said)) return { kind: 'rate', unit: '%' }
  if (SCORE.test(said)) return { kind: 'score', unit: '分' }
  if (MONEY.test(said)) return { kind: 'money', unit: '' }
  if (/(?:人次|件次|场次|批次|户次|班次)数?$/u.test(said))
    return { kind: 'count', unit: /(.次)数?$/u.exec(said)?.[1] ?? '' }
  const unit = COUNTED.exec(said)?.[1]
  return unit === undefined ? null : { kind: 'count', unit }
}

/** True for a head under which empty cells wait for numbers. */
export const isNumeric = (head: string): boolean =>
  !OF_WORDS.test(head) && (statedUnit(head) !== null || meantBy(head) !== null || NUMERIC.test(head))

/** Words of totals, those of parts before those of wholes. */
const TOTALS = [
  /^小计|小计$/u,
  /^(?:合计|共计|合共)|(?:合计|共计|累计)$/u,
  /^(?:总计|总数|总量|总额)|(?:总计|总数|总量|总额|总和)$/u,
]
/** 0 for 小计, 1 for 合计, 2 for 总计; -1 for a label, without its number and brackets, that is no total. */
export const totalRank = (bare: string): number => TOTALS.findIndex((words) => words.test(bare))

/** 一、 （一） 1. （1） at the beginning of a label. */
const NUMBERINGS = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^[（(]\d{1,2}[)）]|^[①-⑳]/u,
]
/** How deep a label's number stands, from 1; 0 for none. */
export const numberingOf = (label: string): number => NUMBERINGS.findIndex((one) => one.test(label)) + 1

/** A label without its number and brackets: 总计 of （七）总计, 合计 of 合计（宗）. */
export function bareLabel(label: string): string {
  const number = NUMBERINGS.map((one) => one.exec(label)?.[0] ?? '').find((one) => one !== '') ?? ''
  return label
    .slice(number.length)
    .replace(/[（(][^（()）]*[)）]/gu, '')
    .replace(/[\s:：]/gu, '')
}
