import type { Figure } from '../../template/template'
import type { DecimalForm } from './decimal'

/** A figure whose value is a decimal number. */
type DecimalFigure = Extract<Figure, { kind: 'money' | 'measure' | 'rate' | 'change' | 'score' }>

/** Exact to the 分: two decimals in 元, six in 万元. In 亿元 six go to 100 元. */
const MONEY: DecimalForm = { places: 6, shown: 0 }
const MOST_RATE = { amount: 100_00, sentence: '超过了 100%，比率在 0 到 100 之间。' }

/** How the value of a figure is stored and printed. */
export function decimalForm(figure: DecimalFigure): DecimalForm {
  switch (figure.kind) {
    case 'money':
      return figure.unit === '元' ? { ...MONEY, typed: 2 } : MONEY
    case 'measure':
      return { places: 4, shown: figure.decimals ?? 0 }
    case 'rate':
      return {
        places: 2,
        shown: figure.decimals,
        percent: true,
        ...(figure.over100 ? {} : { most: MOST_RATE }),
      }
    case 'change':
      return { places: 2, shown: figure.decimals, percent: figure.unit === '%', change: true }
    case 'score':
      return { places: 2, shown: figure.decimals }
  }
}
