import type { Mark } from './lines/marks'
import type { RecognisedKind } from './recognised'
import { BLANK_YEAR, MARKS, MEASURES, OF_MANY, SCHOOL_YEAR } from './words/measures'
import { isMeasure, NO_UNIT } from './words/wholeWords'

/** What a mark stands for, by the words around it. */
export interface Meaning {
  kind: RecognisedKind
  /** '' for none. */
  unit: string
  /** UTF-16 units from the end of the literal to the end of the unit. */
  length: number
}

const UNIT = new RegExp(`^(\\s*)(余|多|几|来)?(?:(万|亿)(余|多)?(${MEASURES}|${OF_MANY})|(${MEASURES}))`, 'u')
const MONEY = new Set(['元', '万元', '亿元'])
const SIZES = new Set([
  '平方米',
  '平方公里',
  '立方米',
  '公里',
  '公顷',
  '千米',
  '千瓦时',
  '千瓦',
  '兆瓦',
  '亩',
  '吨',
  '小时',
  '分钟',
  '秒',
  '工作日',
  '个工作日',
  '岁',
  '学时',
  '公斤',
  '千克',
  '毫升',
  '毫米',
  '℃',
  '升',
  '米',
  'TB',
  'GB',
])
const LASTS = /(?:时长|时限|时间|用时|耗时|周期|缩短|压缩|压减|平均)[^，,。；;、\d]{0,6}$/u
const PLACES = /^(?:自治)?[区市县镇乡省州旗村局]|^(?:街道|社区|办事处)/u
const CHANGES =
  /(?:同比|环比|较(?:上年|去年|往年)|比(?:上年|去年)|增长|增加|下降|减少|提高|提升|上升|降低|压缩|缩短|精简|[增降涨跌]幅)(?:了|约|近|为|达)?$|(?:同比|环比|较(?:上年|去年|往年)|比(?:上年|去年))[^，,。；;到至]{0,10}$/u
/** xx部门: what is counted without a measure word. */
const BODIES = new RegExp(
  `^\\s*(?:余|多)?(?:部门|单位|乡镇|街道|企业|学校)(?![^，。；、\\d${MARKS}]{0,4}(?:办事处|委员会))`,
  'u',
)
/** 3月15日 */
const DAY = new RegExp(`^\\s*月\\s*(?:[\\d０-９]{0,4}|[${MARKS}]{1,28})\\s*日`, 'u')

/** X至XX月: the first of two months */
const TO_MONTH = new RegExp(`^\\s*[至到—–-]\\s*[${MARKS}]{1,2}\\s*月`, 'u')
const A_SCHOOL_YEAR = new RegExp(`^${SCHOOL_YEAR}学年`, 'u')
const A_YEAR = new RegExp(`^(?:20\\d\\d|20[${MARKS}]{2}|${BLANK_YEAR})$`, 'u')
const isYear = ({ literal }: Mark): boolean => A_YEAR.test(literal)

/** As many characters on either side tell what a number counts. */
const NEAR = 40

/** Kind and unit of a mark; null for what counts nothing that is known. */
export function meaningOf(line: string, mark: Mark): Meaning | null {
  const before = line.slice(Math.max(0, mark.at - NEAR), mark.at)
  const end = mark.at + mark.literal.length
  const rest = line.slice(end, end + NEAR)
  const percent = /^\s*(?:[%％‰]|个?百分点)/u.exec(rest)
  if (percent) {
    const points = percent[0].includes('百')
    const kind = points || CHANGES.test(before) ? 'change' : 'rate'
    return {
      kind,
      unit: points ? '个百分点' : percent[0].includes('‰') ? '‰' : '%',
      length: percent[0].length,
    }
  }
  if (mark.literal === '' && rest.startsWith('年')) return { kind: 'year', unit: '年', length: 1 }
  if (A_SCHOOL_YEAR.test(`${mark.literal}${rest.trimStart()}`))
    return { kind: 'year', unit: '学年', length: rest.indexOf('年') + 1 }
  // 2024届毕业生
  if (isYear(mark) && !mark.blank && /^\s*届/u.test(rest))
    return { kind: 'year', unit: '届', length: rest.indexOf('届') + 1 }
  // 20xx年以来, but not xx年以上
  if (isYear(mark) && /^\s*年(?!内|以(?!来))/u.test(rest))
    return { kind: 'year', unit: '年', length: rest.indexOf('年') + 1 }
  if (DAY.test(rest)) return { kind: 'monthDay', unit: '', length: 0 }
  if (/^\s*日/u.test(rest) && /月\s*$/u.test(before)) return { kind: 'monthDay', unit: '', length: 0 }
  if (mark.blank && TO_MONTH.test(rest)) return { kind: 'month', unit: '月', length: 0 }
  if (/^\s*月(?!\d)/u.test(rest)) return { kind: 'month', unit: '月', length: rest.indexOf('月') + 1 }
  if (/^\s*号/u.test(rest)) return { kind: 'text', unit: '号', length: rest.indexOf('号') + 1 }
  if (/^\s*分(?![钟别类局管布析组区级公解离])/u.test(rest))
    return { kind: 'score', unit: '分', length: rest.indexOf('分') + 1 }
  if (mark.blank && /[.．]/u.test(mark.literal) && /^[^个，。；、]{0,8}日/u.test(rest))
    return { kind: 'monthDay', unit: '', length: 0 }
  if (mark.blank && PLACES.test(rest)) return { kind: 'text', unit: '', length: 0 }
  const share = /^\s*[/／]\s?\d{1,3}万/u.exec(rest)
  if (share) return { kind: 'measure', unit: share[0].trim(), length: share[0].length }
  const unit = UNIT.exec(rest)
  if (unit) {
    const [all, blanks = '', , scale = '', , many = '', one = ''] = unit
    const word = many || one
    const behind = rest.slice(blanks.length)
    const isUnit = mark.literal.trim() === '' ? isMeasure(behind) : !NO_UNIT.test(behind)
    if (scale !== '' || isUnit) {
      const { kind, ...its } = kindOf(mark, `${scale}${word}`, word)
      // 接访30天 is counted, 缩短3天 is measured
      const lasts = word === '天' && LASTS.test(before)
      return { ...its, kind: lasts ? 'measure' : kind, length: all.length }
    }
  }
  // 3万居民
  const many = /^\s*(?:余|多)?([万亿])(?=[\u4E00-\u9FFF，,。；;、])/u.exec(rest)
  if (many && !mark.blank) return { kind: 'count', unit: many[1] ?? '', length: many[0].length }
  if (BODIES.test(rest) && !/[第某]$/u.test(before)) {
    return { kind: 'count', unit: '', length: 0 }
  }
  const plain = kindWithoutUnit(before, mark, rest)
  return plain ? { kind: plain, unit: '', length: 0 } : null
}

/** True for a number or blank of which no measure word tells what it counts. */
export const isBare = (meaning: Meaning | null): boolean =>
  meaning === null || (meaning.kind === 'text' && meaning.unit === '')

/** What a number stands for whose unit its label says: 办件量（单位：件）：12. */
export function meaningBy({ unit }: { unit: string }, line: string, mark: Mark): Meaning {
  const end = mark.at + mark.literal.length
  const said = meaningOf(`${line.slice(0, end)}${unit === '百分比' ? '%' : unit}`, mark)
  return isBare(said) || said === null ? { kind: 'count', unit, length: 0 } : { ...said, length: 0 }
}

/** 死亡率为0.012, 性别比x.x, 排名第x: what is a number though no measure word stands after it. */
const RATIO = /(?:率|比|比[例值重]|指数|系数|强度|密度|[分均]值|得分)(?:控制在|稳定在|[^，,。；;、\d]{0,2})$/u
/** A place among others, before its number. */
export const RANKED = /(?:排名?|位[列居次]|名列|[列居])[^，,。；;、]{0,10}第$/u

function kindWithoutUnit(before: string, { blank, literal }: Mark, rest: string): RecognisedKind | null {
  if (literal.trim() === '') return null
  const ends = /^\s*(?:[，,。；;、）)]|$|以[内上下])/u.test(rest)
  if (ends && RANKED.test(before)) return 'count'
  const decimal = /[.．]/u.test(literal)
  if (ends && (blank || decimal) && RATIO.test(before)) return 'measure'
  if (!blank) return null
  return decimal ? 'measure' : 'text'
}

function kindOf({ literal }: Mark, unit: string, word: string): Omit<Meaning, 'length'> {
  if (MONEY.has(unit) || word === '元') return { kind: 'money', unit }
  if (SIZES.has(word)) return { kind: 'measure', unit }
  return /[.．]/u.test(literal) && !/^[万亿]/u.test(unit)
    ? { kind: 'measure', unit }
    : { kind: 'count', unit }
}
