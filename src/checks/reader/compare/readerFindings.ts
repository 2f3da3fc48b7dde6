import type { Report } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import type { Finding } from '../../findings/finding'
import { textFinding } from '../../findings/textFinding'
import { ruleOf } from '../../numbers/ruleOf'
import { perStretch } from '../../sentences/perStretch'
import type { ReadStretch } from '../../sentences/statements/readSection'
import { exact } from '../../sentences/tokens/exact'
import { type Difference, differencesIn } from './differences'

/** What the tables give, in words: 表三新收 120 件、新收加上年结转 126 件. */
function toldInWords({ told: { sides } }: Difference, unit: string): string {
  const different = sides.filter(({ amount }, i) => sides.findIndex((one) => one.amount === amount) === i)
  return different.map(({ name, amount }) => `${name} ${exact(amount)} ${unit}`).join('、')
}

/** One finding for each error of a paragraph, and one question for all that is in doubt. */
function findingsOf(report: Report, section: Place, { read, line, start }: ReadStretch): Finding[] {
  const found = differencesIn(report, read)
  if (found.length === 0) return []
  const finding = (all: readonly Difference[], severity: 'error' | 'warning', sentence: string): Finding => {
    const mentions = all.flatMap(({ frame }) => read.mentions[frame.mention] ?? [])
    const [first] = all
    const quantity = first?.frame.reading.quantities[0]
    return textFinding(report, {
      rule: quantity ? ruleOf(quantity) : 'X1',
      severity,
      sentence,
      section,
      line,
      start,
      read,
      mentions,
      figures: first?.told.sides[0]?.cells ?? [],
      numbers: [
        ...mentions.map(({ value }) => value),
        ...all.flatMap(({ told }) => told.sides.map(({ amount }) => amount)),
      ],
    })
  }
  const errors = found.filter(({ severity }) => severity === 'error')
  const asked = found.filter(({ severity }) => severity === 'warning')
  const shown = ({ frame }: Difference): { value: number; unit: string } =>
    read.mentions[frame.mention] ?? { value: 0, unit: '' }
  return [
    ...errors.map((one) => {
      const { value, unit } = shown(one)
      const nearest = Math.min(...one.told.sides.map(({ amount }) => Math.abs(amount - value)))
      return finding(
        [one],
        'error',
        `正文写${one.frame.name} ${value} ${unit}，${toldInWords(one, unit)}，差 ${exact(nearest)} ${unit}：`,
      )
    }),
    ...(asked.length === 0
      ? []
      : [
          finding(
            asked,
            'warning',
            `${asked
              .map((one) => {
                const { value, unit } = shown(one)
                return `正文写 ${value} ${unit}，按“${one.frame.name}”理解，${toldInWords(one, unit)}`
              })
              .join('；')}；请核实：`,
          ),
        ]),
  ]
}

/**
 * X1 to X6, of what the reader of frames understands and the checks before it do not: numbers whose words stand in any order,
 * beside words that are not known.
 */
export const readerFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (section, stretch) => findingsOf(report, section, stretch))
