import type { Figure } from '../../report/template/template'
import { inMillionths, MONEY_STEPS } from '../../report/values/steps'

type Measured = Extract<Figure, { kind: 'count' | 'money' | 'measure' }>

/**
 * Why a count or a measure outside `usual` is doubtful: a digit too many, or the number of another row. Null within it,
 * and where none is set.
 */
export function usualDoubt(figure: Measured, amount: number): string | null {
  const { usual, unit } = figure
  if (!usual) return null
  const [least, most] = usual
  const value = inMillionths(figure, amount) / MONEY_STEPS
  if (value > most) return `${value} ${unit}，一般不超过 ${most} ${unit}，请核对位数`
  if (value < least) return `${value} ${unit}，一般不少于 ${least} ${unit}，请核对`
  return null
}

/** Step of 信息处理费 in 元: by page from 10 元, by request from 100 元 (国办函〔2020〕109号). */
const FEE_STEP = 10

/**
 * Why a sum of money is doubtful: the wrong unit, or a fee that no tariff gives. Null for 0, which most units report.
 */
export function moneyDoubt(figure: Measured, amount: number): string | null {
  const { usual, unit } = figure
  if (!usual || amount === 0) return null
  if (unit !== '元' && unit !== '万元') return usualDoubt(figure, amount)
  const [least, most] = usual
  const value = amount / MONEY_STEPS
  if (unit === '元') {
    if (value < least)
      return `${value} 元，低于最低的收费 ${least} 元（国办函〔2020〕109号），是否以万元为单位？${value} 万元是 ${shown(value * 10_000)} 元`
    if (value > most) return `${value} 元，一般不超过 ${most} 元，请核对位数`
    if (value % FEE_STEP !== 0)
      return `${value} 元，收费标准是每页 10 元、每件 100 元起（国办函〔2020〕109号），合计应是 10 的倍数，请核对`
    return null
  }
  if (value <= most) return null
  return `${value} 万元合 ${shown(value / 10_000)} 亿元，是否以元为单位？${value} 元是 ${shown(value / 10_000)} 万元`
}

/** Without the floating-point error of a division. */
const shown = (value: number): string => String(Number(value.toPrecision(12)))
