import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { textFinding } from '../../findings/textFinding'
import { ruleOf } from '../../numbers/ruleOf'
import { perStretch } from '../../findings/perStretch'
import type { ReadStretch } from '../../sentences/statements/readSection'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { type Difference, differencesIn } from './differences'

type Written = Pick<NumberMention, 'value' | 'unit' | 'scale'>

/** What the tables give, in words: 表三新收 120 件、新收加上年结转 126 件. */
function toldInWords({ told: { sides } }: Difference, written: Written): string {
  const different = sides.filter(({ amount }, i) => sides.findIndex((one) => one.amount === amount) === i)
  return different.map(({ name, amount }) => `${name} ${inUnitOf(written, amount)}`).join('、')
}

/** A finding for each error of a paragraph, and a single one for all its questions. */
function findingsOf(report: Report, stretch: ReadStretch): Finding[] {
  const { read } = stretch
  const found = differencesIn(report, read)
  if (found.length === 0) return []
  const finding = (all: readonly Difference[], severity: 'error' | 'warning', sentence: string): Finding => {
    const mentions = all.flatMap(({ frame }) => read.mentions[frame.mention] ?? [])
    const [first] = all
    const quantity = first?.frame.reading.quantities[0]
    return textFinding(report, stretch, {
      rule: quantity ? ruleOf(quantity) : 'X1',
      severity,
      sentence,
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
  const shown = ({ frame }: Difference): Written =>
    read.mentions[frame.mention] ?? { value: 0, unit: '', scale: '' }
  return [
    ...errors.map((one) => {
      const written = shown(one)
      const nearest = Math.min(...one.told.sides.map(({ amount }) => Math.abs(amount - written.value)))
      return finding(
        [one],
        'error',
        `正文写${one.frame.name} ${inUnitOf(written, written.value)}，${toldInWords(one, written)}，差 ${inUnitOf(written, nearest)}：`,
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
                const written = shown(one)
                return `正文写 ${inUnitOf(written, written.value)}，按“${one.frame.name}”理解，${toldInWords(one, written)}`
              })
              .join('；')}；请核实：`,
          ),
        ]),
  ]
}

/**
 * X1 to X6 by the reader of frames, for numbers that the patterns of `sentences/` have not understood: their words
 * stand in any order, and beside unknown words.
 */
export const readerFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) => findingsOf(report, stretch))
