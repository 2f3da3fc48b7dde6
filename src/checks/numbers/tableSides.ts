import type { Report } from '../../report/report'
import { figuresOf } from '../../report/report'
import type { Place, Template } from '../../report/template'
import { MONEY_STEPS } from '../../report/values/parse'
import { sumIn } from '../findings/amounts'
import type { Quantity } from '../sentences/tokens/quantity'

/** One way in which a table tells a quantity: the cells that are added up, and how the sentence calls them. */
export interface TableSide {
  name: string
  cells: readonly Place[]
}

const COLUMNS = ['naturalPerson', 'commercial', 'research', 'welfare', 'legal', 'other'] as const
const RESULT_NAMES = {
  maintain: '结果维持',
  correct: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const
const COUNT_NAMES = { made: '本年制发件数', repealed: '本年废止件数', valid: '现行有效件数' } as const

const side = (name: string, ...cells: Place[]): TableSide => ({ name, cells })

/**
 * The ways in which the tables may tell a quantity, the likeliest first (domain: 受理 is said with and without what was
 * carried over); none where the form has no such cell. A total may also be told by its parts, should it not add up.
 */
export function tableSides({ template }: Report, quantity: Quantity): readonly TableSide[] {
  let known = sidesKnown.get(quantity)
  if (known?.template !== template) {
    const figures = figuresOf(template)
    const sides = sidesOf(quantity).filter(({ cells }) => cells.every((cell) => figures.has(cell)))
    known = { template, sides }
    sidesKnown.set(quantity, known)
  }
  return known.sides
}

const sidesKnown = new WeakMap<Quantity, { template: Template; sides: readonly TableSide[] }>()

function sidesOf(quantity: Quantity): TableSide[] {
  switch (quantity.kind) {
    case 'received': {
      const own = [side('表三新收', 'new_total'), side('所填受理', 'requestsReceived')]
      return quantity.newOnly ? own : [...own, side('新收加上年结转', 'new_total', 'carried_in_total')]
    }
    case 'handled':
      return [
        side('表三办理结果总计', 'total_total'),
        ...(quantity.loose ? sidesOf({ kind: 'received', newOnly: false }) : []),
      ]
    case 'carriedIn':
      return [side('表三上年结转', 'carried_in_total')]
    case 'carriedOut':
      return [side('表三结转下年度', 'carried_out_total')]
    case 'outcome':
      return [quantity.rows, quantity.orRows ?? []]
        .filter((rows) => rows.length > 0)
        .map((rows, i) => side(i === 0 ? '表三这一项' : '表三这一类', ...rows.map((row) => `${row}_total`)))
    case 'applicants':
      return [
        side('表三新收', ...quantity.columns.map((column) => `new_${column}`)),
        side(
          '新收加上年结转',
          ...quantity.columns.flatMap((column) => [`new_${column}`, `carried_in_${column}`]),
        ),
        side('表三办理结果总计', ...quantity.columns.map((column) => `total_${column}`)),
      ]
    case 'disputes':
      return [quantity.blocks, quantity.orBlocks ?? []]
        .filter((blocks) => blocks.length > 0)
        .map((blocks, i) =>
          side(
            `表四${i === 0 ? '' : '后一类'}${RESULT_NAMES[quantity.result]}`,
            ...blocks.map((block) => `${block}_${quantity.result}`),
          ),
        )
    case 'documents': {
      const { document, count } = quantity
      if (count !== 'announced') return [side(`表二${COUNT_NAMES[count]}`, `${document}_${count}`)]
      return [
        ...(['made', 'valid'] as const).map((one) => side(`表二${COUNT_NAMES[one]}`, `${document}_${one}`)),
        side('制发加废止', `${document}_made`, `${document}_repealed`),
      ]
    }
    case 'fee':
      return [side('第六部分的信息处理费', 'processingFee')]
    case 'decisions':
      return [side('表二本年处理决定数量', quantity.decision)]
    case 'charges':
      return [side('表二本年收费金额', 'feesWanYuan')]
  }
}

/** What a side adds up to, null while a cell of it is blank or wrong. */
export const sideSum = (report: Report, { cells }: TableSide): number | null => sumIn(report, cells)

/** 万元 of the table are 元 of the text. */
const YUAN = 10_000

/** A side's sum as the text counts it: amounts in 元. */
export function toldSum(report: Report, { kind }: Quantity, one: TableSide): number | null {
  const sum = sideSum(report, one)
  if (sum === null || (kind !== 'fee' && kind !== 'charges')) return sum
  return (kind === 'charges' ? sum * YUAN : sum) / MONEY_STEPS
}

/** The parts that a total stands for, as the form adds them up; empty for a cell that is no total. */
export function partsOfTotal(cell: Place): Place[] {
  const [, row = '', last] = /^(.+)_([a-zA-Z]+)$/u.exec(cell) ?? []
  if (last !== 'total') return []
  if (/^(?:review|litigation)/u.test(row))
    return ['maintain', 'correct', 'other', 'pending'].map((result) => `${row}_${result}`)
  return COLUMNS.map((column) => `${row}_${column}`)
}
