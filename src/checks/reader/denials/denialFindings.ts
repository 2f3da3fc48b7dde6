import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { textFinding } from '../../findings/textFinding'
import { type TableSide, tableSides, toldSum } from '../../numbers/tableSides'
import { perWording } from '../../sentences/perReading'
import { perStretch } from '../../findings/perStretch'
import type { Quantity } from '../../sentences/tokens/quantity'
import { fits, toldBy } from '../compare/fits'
import { denialFramesOf } from './denialFrames'

const denialsIn = perWording(denialFramesOf)

interface Amount {
  side: TableSide
  amount: number
}

/** The tables' amount of each quantity; null while one of their cells is blank, or where the form lacks one. */
function amountsOf(report: Report, quantities: readonly Quantity[]): readonly Amount[] | null {
  const all: Amount[] = []
  for (const quantity of quantities) {
    const [side] = tableSides(report, quantity)
    const amount = side ? toldSum(report, quantity, side) : null
    if (!side || amount === null) return null
    all.push({ side, amount })
  }
  return all
}

/**
 * C16: statements without a number that the tables contradict, with their words in any order: 没有一件被纠正, 上年结转为零, 均为自然人.
 * As a question: 有结转件 where the cell is 0.
 */
export const denialFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    denialsIn(stretch.read).flatMap(({ from, to, quantities, known, some, of, either }): Finding[] => {
      const counted = of && toldBy(report, of.reading)
      if (of && !(counted && fits(counted, { value: of.value, scale: '', decimals: 0 }))) return []
      const amounts = amountsOf(report, quantities)
      const [first] = quantities
      if (!amounts || !first) return []
      const wrong = some
        ? amounts.filter(() => amounts.every(({ amount }) => amount === 0))
        : amounts.filter(({ amount }, i) => amount !== 0 && (i === 0 || !either))
      if (either && amounts.some(({ amount }) => amount === 0)) return []
      if (wrong.length === 0) return []
      const unit = first.kind === 'fee' ? '元' : '件'
      const told = wrong.map(({ side, amount }) => `${side.name} ${amount} ${unit}`).join('、')
      return [
        textFinding(report, stretch, {
          rule: `C16:${first.kind}`,
          severity: known ? 'error' : 'warning',
          sentence: `正文写“${stretch.read.line.text.slice(from, to)}”，${told}${known ? '' : '；请核实'}：`,
          mentions: [{ from, to }],
          figures: wrong.flatMap(({ side }) => side.cells),
          numbers: wrong.map(({ amount }) => amount),
        }),
      ]
    }),
  )
