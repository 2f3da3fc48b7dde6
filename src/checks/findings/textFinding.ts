import { type Report, sectionAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import { aboutFigures } from './aboutFigures'
import { excerpt } from './excerpt'
import type { Finding } from './finding'
import type { NumberMention } from '../sentences/tokens/numberMention'
import type { ReadLine } from '../sentences/statements/statements'

/** What a finding about numbers in a paragraph needs to be said. */
interface TextCase {
  rule: string
  severity: 'error' | 'warning'
  /** Ends with ：, behind which the surroundings are quoted. */
  sentence: string
  section: Place
  line: number
  /** Where the stretch that was read begins in its paragraph. */
  start: number
  read: ReadLine
  /** First the number that the finding leads to. */
  mentions: readonly Pick<NumberMention, 'from' | 'to'>[]
  figures: readonly Place[]
  numbers: readonly number[]
}

/** A finding that leads to a number of a paragraph and quotes what stands around it. */
export function textFinding(report: Report, text: TextCase): Finding {
  const { rule, severity, section, line, start, read, mentions, figures, numbers } = text
  const { at } = read.line
  const [first] = mentions
  const from = start + (at[first?.from ?? 0] ?? 0)
  // a figure counts one, so the end is one behind where the last digit begins
  const to = start + (at[(first?.to ?? 1) - 1] ?? from - start) + 1
  const sentence = `${text.sentence}${excerpt(report, section, line, from, to)}`
  return {
    id: `${rule}:${section}:${numbers.join('-')}`,
    severity,
    read: true,
    sentence,
    about:
      figures.length > 0
        ? aboutFigures(report, figures, sentence)
        : sectionAt(report.template, section).heading,
    target: { kind: 'text', section, line, from, to },
    figures,
    basis: numbers.join(' '),
  }
}
