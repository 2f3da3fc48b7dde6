import type { Figure } from '../../../report/template/template'

/** What is to be written into a figure, in words for a colleague who sees nothing but the sheet. */
export function kindWords(figure: Figure): string {
  switch (figure.kind) {
    case 'count':
      return '整数'
    case 'money':
      return `金额，以${figure.unit || '元'}计`
    case 'measure':
      return '数字，可带小数'
    case 'rate':
      return '百分数，填百分号前面的数字'
    case 'change':
      return '增减幅度，只填数字'
    case 'score':
      return '分数'
    case 'year':
      return '年份，四位数字'
    case 'month':
      return '月份，1 到 12'
    case 'monthDay':
      return figure.style === 'dotted' ? '月日，例如 5.15' : '月日，例如 5月15日'
    case 'date':
      return '日期，年月日写全'
    case 'text':
      return '文字'
    case 'choice':
      return `选其中一种：${figure.options.map(({ label }) => label).join('；')}`
  }
}
