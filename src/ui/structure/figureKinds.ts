import type { NewFigure } from '../../report/structure/acts'

/** Kinds of value that the official can choose for a figure of her own. */
export type FigureKind = Exclude<NewFigure['kind'], 'choice'>

/** The kinds by name, in the order in which they are offered. */
export const FIGURE_KINDS: readonly { kind: FigureKind; name: string }[] = [
  { kind: 'count', name: '数量（整数）' },
  { kind: 'measure', name: '带小数的量（公顷、万件）' },
  { kind: 'money', name: '金额' },
  { kind: 'rate', name: '百分比' },
  { kind: 'change', name: '增减幅度' },
  { kind: 'score', name: '分数' },
  { kind: 'year', name: '年份' },
  { kind: 'month', name: '月份' },
  { kind: 'monthDay', name: '月日' },
  { kind: 'date', name: '日期' },
  { kind: 'text', name: '文字' },
]

/** A figure of a kind with what the kind needs. */
export function figureOf(kind: FigureKind, label: string, unit: string): NewFigure {
  switch (kind) {
    case 'rate':
    case 'score':
      return { kind, label, unit, decimals: 0 }
    case 'change':
      return { kind, label, unit: unit === '个百分点' ? unit : '%', decimals: 0 }
    case 'monthDay':
      return { kind, label, unit, style: 'chinese' }
    case 'count':
    case 'measure':
    case 'money':
    case 'year':
    case 'month':
    case 'date':
    case 'text':
      return { kind, label, unit }
  }
}
