import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { textFinding } from '../../findings/textFinding'
import { sideSum, tableSides } from '../../numbers/tableSides'
import { perWording } from '../../sentences/perReading'
import { perStretch } from '../../sentences/perStretch'
import { denialFramesOf } from './denialFrames'

const denialsIn = perWording(denialFramesOf)

/** C16: words that deny what the tables tell with a number, in any order: 没有一件被纠正, 上年结转为零, 均为自然人申请. */
export const denialFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (section, { read, line, start }) =>
    denialsIn(read).flatMap(({ from, to, quantity, known }): Finding[] => {
      const [side] = tableSides(report, quantity)
      const amount = side ? sideSum(report, side) : null
      if (!side || !amount) return []
      return [
        textFinding(report, {
          rule: `C16:${quantity.kind}`,
          severity: known ? 'error' : 'warning',
          sentence: `正文写“${read.line.text.slice(from, to)}”，${side.name} ${amount} 件${known ? '' : '；请核实'}：`,
          section,
          line,
          start,
          read,
          mentions: [{ from, to }],
          figures: side.cells,
          numbers: [amount],
        }),
      ]
    }),
  )
