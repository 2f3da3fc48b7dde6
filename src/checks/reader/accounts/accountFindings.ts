import type { Report } from '../../../report/report'
import { differencesIn as tableDifferencesIn } from '../compare/textAgainstTables'
import type { Finding } from '../../findings/finding'
import { textFinding } from '../../findings/textFinding'
import { mismatchesIn } from '../../numbers/listSums'
import { perStretch } from '../../findings/perStretch'
import type { ReadLine } from '../../sentences/statements/statements'
import { differencesIn } from '../compare/differences'
import { enumerationsIn } from '../lists/enumerations'
import { sumOf } from '../../sentences/tokens/numberMention'
import { knownAmounts } from './known'
import { unexplainedIn } from './unexplained'

/** The numbers of a paragraph that another finding is about already. */
function toldOf(report: Report, read: ReadLine): ReadonlySet<number> {
  const lists = mismatchesIn(report, read).flatMap(({ whole, parts }) => parts.concat(whole))
  return new Set([
    ...differencesIn(report, read).map(({ frame }) => frame.mention),
    ...tableDifferencesIn(report, read).map(({ statement }) => statement.mention),
    ...lists.map((one) => read.mentions.indexOf(one)),
    ...listedWholly(report, read),
  ])
}

/** The numbers of lists that are together a total of table three, in words that no table has: 招生29件、教师待遇17件、培训12件、其他8件. */
function listedWholly(report: Report, read: ReadLine): number[] {
  const totals = new Set(knownAmounts(report).requests?.totals.map(({ amount }) => amount))
  return enumerationsIn(read).flatMap(({ items }) =>
    items.length > 2 && totals.has(sumOf(items)) ? items.map((one) => read.mentions.indexOf(one)) : [],
  )
}

/**
 * X13: numbers of requests or cases that the tables do not explain: each should be a cell, a group, a total, a sum, or
 * a part of such a number. One question for a paragraph.
 */
export const accountFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) => {
    const { read } = stretch
    const all = unexplainedIn(report, read)
    if (all.length === 0) return []
    const told = toldOf(report, read)
    const mentions = all.flatMap(({ mention }) => (told.has(mention) ? [] : (read.mentions[mention] ?? [])))
    if (mentions.length === 0) return []
    const shown = mentions.map(({ value, unit }) => `${value} ${unit}`).join('、')
    return [
      textFinding(report, stretch, {
        rule: 'X13',
        severity: 'warning',
        sentence: `正文的 ${shown}，与表中各项、各类合计和本段其他数的和、差都对不上；请核实：`,
        mentions,
        figures: [],
        numbers: mentions.map(({ value }) => value),
      }),
    ]
  })
