import { type Applicant, type Outcome, OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Quantity } from '../../sentences/tokens/quantity'
import { isNamed, labelOf, type Named, type Run, runsIn } from '../lists/runs'
import { quantitiesIn } from '../quantifiers/amounts'
import { sidesOf } from '../shares/shareSides'
import type { OrderDoubt } from './orderDoubt'
import { type Stretch, stretchesAt } from './clausesAt'

/** A kind of rank with the words for it; `yes` and `no` are tests. */
interface Kind {
  words: RegExp
  /** True where a value has this rank among others. */
  holds: (value: number, others: readonly number[]) => boolean
  yes: readonly string[]
  no: readonly string[]
}

const isLarger = (value: number, others: readonly number[]): number =>
  others.filter((one) => one > value).length

/** The words for ranks. */
export const ranks: readonly Kind[] = [
  {
    words:
      /(?:数量|占比|比例|比重|件数|条数|占)?(?:最多|最大|最高|最主要|最集中|居首位?|居第一位?|[位排]居?列?名?第一位?|占首位|居于首位|高居榜首|位居前列之首)/u,
    holds: (value, others) => isLarger(value, others) === 0,
    yes: ['教育类最多', '占比最大', '招生类居首', '医疗领域居第一位', '排名第一', '最主要的理由'],
    no: ['第一时间', '最后', '首次', '最近'],
  },
  {
    words: /(?:数量|占比|比例|比重|占)?(?:最少|最低|最小|居末位?|垫底)/u,
    holds: (value, others) => others.every((one) => one >= value),
    yes: ['养老信息最少', '占比最低'],
    no: ['至少', '减少'],
  },
  {
    words: /居第二位?|[位排]列?名?第二位?|次之|仅次于|^其次/u,
    holds: (value, others) => {
      const larger = others.filter((one) => one >= value).length
      if (isLarger(value, others) === 1 || larger === 1) return true
      // 不予公开53件，行政查询最多，有21件，其次是第三方14件: the largest is the whole of the others
      const most = Math.max(...others)
      return larger === 2 && others.reduce((sum, one) => sum + one, value) <= 2 * most
    },
    yes: ['信函次之', '邮寄仅次于网上', '其次是商业企业'],
    no: ['第二批', '首次'],
  },
]

/** Words behind a rank up to the name of what has it: 最多的是自然人. */
const NAMED_BEHIND = /^(?:的)?[^，。；：是为]{0,8}[是为]/u
const OPENS = /^(?:可见|其中|由此可见|总体|总的来看|而|且|也|仍|以|申请|信息)*/u
/** 过程性信息10件居首 */
const COUNT = /\d[\d.]{0,9}(?:件|条|份|宗|个|家|起|次|期|场|篇|项)?$/u
const LONGEST = 20
/** Words of a number that is the whole of the others. */
const WHOLE = /收到|受理|新收|办结|答复|总|共|全年|累计|合计/u

/** What a clause says has the rank. */
function labelIn({ text }: Stretch, at: number, to: number): string {
  const before = text
    .slice(Math.max(0, at - LONGEST), at)
    .replace(COUNT, '')
    .replace(OPENS, '')
  if (labelOf(before).length > 1) return before
  const behind = text.slice(to, to + LONGEST)
  const named = NAMED_BEHIND.exec(behind)?.[0] ?? (at === 0 ? /^[是为]?/u.exec(behind)?.[0] : undefined)
  return named === undefined ? '' : (behind.slice(named.length).split(/[、和及\d]/u)[0] ?? '')
}

/** The other numbers of a list; without its whole, where the text does not tell that it is one. */
function othersOf({ parts, whole }: Run, own: Named): readonly number[] {
  const isBeside = (one: Named): boolean => one.mention.depth === own.mention.depth
  // between two ；, a rank is among the numbers that stand there
  const here = parts.filter((one) => isBeside(one) && one.mention.segment === own.mention.segment)
  return parts.flatMap((one, i) => {
    const isWhole = !whole && i === 0 && WHOLE.test(one.mention.lead)
    const isOther = here.length > 1 ? here.includes(one) : isBeside(one)
    return one === own || isWhole || !isOther ? [] : [one.mention.value]
  })
}

/** The list of its sentence, or of the sentence before, that has the label once. */
function listOf(read: ReadLine, label: string, at: number): { own: Named; others: readonly number[] } | null {
  const sentence = read.line.text.lastIndexOf('。', at) + 1
  const last = read.line.text.lastIndexOf('。', sentence - 2) + 1
  const all = runsIn(read).filter((run) => run.parts.length > 1)
  for (const start of [sentence, last]) {
    const found = all
      .filter((run) => run.sentence === start)
      .flatMap((run) =>
        run.parts.flatMap((own) => (isNamed(own, label) ? [{ own, others: othersOf(run, own) }] : [])),
      )
    const exactly = found.filter(({ own }) => labelOf(own.name) === label)
    const [only] = exactly.length > 0 ? exactly : found
    if (only && (exactly.length === 1 || found.length === 1)) return only.others.length > 0 ? only : null
    if (found.length > 1) return null
  }
  return null
}

const COLUMNS: readonly Applicant[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legal', 'other']
const { deny, unable, refuse, other } = OUTCOME_GROUPS
const GROUPS: readonly (readonly Outcome[])[] = [['granted'], ['partial'], deny, unable, refuse, other]
const isSame = (one: readonly string[], two: readonly string[]): boolean => one.join() === two.join()

/** The quantities that stand beside one in table three: the other columns, the other groups of results, or rows of its group. */
function besides(quantity: Quantity): readonly Quantity[] {
  if (quantity.kind === 'applicants')
    return COLUMNS.filter((one) => !quantity.columns.includes(one)).map((one) => ({
      kind: 'applicants',
      columns: [one],
    }))
  if (quantity.kind !== 'outcome') return []
  const isGroup = GROUPS.some((one) => isSame(one, quantity.rows))
  const group = GROUPS.find((one) => quantity.rows.every((row) => one.includes(row))) ?? []
  const all = isGroup ? GROUPS : group.map((row) => [row])
  return all.filter((one) => !isSame(one, quantity.rows)).map((rows) => ({ kind: 'outcome', rows }))
}

interface Ranked {
  value: number
  others: readonly number[]
  unit: string
}

/** What table three has for the words, and beside it. */
function inTables(report: Report, label: string, year: number | null): Ranked | null {
  const [quantity, more] = quantitiesIn(label, year)
  if (!quantity || (more && quantity.kind !== 'applicants')) return null
  const amount = (one: Quantity): number | null => sidesOf(report, [one])?.[0]?.amount ?? null
  const value = amount(quantity)
  const others = besides(quantity).map(amount)
  if (value === null || others.length === 0 || others.some((one) => one === null)) return null
  return { value, others: others.flatMap((one) => one ?? []), unit: '件' }
}

/** X15: 教育类最多, 其次是商业企业, 养老信息最少 where the list or the table has another order. */
export const wrongRanksIn = perReading((report: Report, read): readonly OrderDoubt[] =>
  stretchesAt(read.line.text).flatMap((stretch): OrderDoubt[] =>
    ranks.flatMap(({ words, holds }): OrderDoubt[] => {
      const match = words.exec(stretch.text)
      if (!match || isOfOtherYear(stretch.text, read.frame.year)) return []
      const to = match.index + match[0].length
      const named = labelIn(stretch, match.index, to)
      const label = labelOf(named)
      if (label.length < 2) return []
      const list = listOf(read, label, stretch.from)
      const told: Ranked | null = list
        ? { value: list.own.mention.value, others: list.others, unit: list.own.mention.unit }
        : (inTables(report, named, read.frame.year) ?? inTables(report, label, read.frame.year))
      if (!told || holds(told.value, told.others)) return []
      const { value, others, unit } = told
      const shown = others.filter((one) => one !== value).slice(0, 4)
      return [
        {
          from: stretch.from + match.index,
          to: stretch.from + to,
          sentence: `正文写“${label}”${match[0]}，是 ${value} ${unit}，其他各项有 ${shown.map((one) => `${one} ${unit}`).join('、')}；请核实：`,
          numbers: [value, ...shown],
        },
      ]
    }),
  ),
)
