import { type Report, sectionAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import { aboutFigures } from './aboutFigures'
import { excerpt } from './excerpt'
import type { Finding } from './finding'
import { wordsMend } from './mends'
import type { NumberMention } from '../sentences/tokens/numberMention'
import type { ReadStretch } from '../sentences/statements/readSection'

/** What a finding says of a stretch of text. */
interface TextCase {
  rule: string
  severity: 'error' | 'warning'
  /** Ends with ：; the excerpt is appended to it. */
  sentence: string
  /** The finding's target is the first of them. */
  mentions: readonly Pick<NumberMention, 'from' | 'to'>[]
  figures: readonly Place[]
  numbers: readonly number[]
  /** What is right in the place of the first mention, and the one cell that holds it, where it is one. */
  right?: { shown: string; cells: readonly Place[] } | undefined
}

/**
 * A finding whose target is a number in a paragraph, with an excerpt around it. It is marked `read`, so that an error
 * can be confirmed too.
 */
export function textFinding(report: Report, stretch: ReadStretch, text: TextCase): Finding {
  const { section, line, start, read } = stretch
  const { rule, severity, mentions, figures, numbers } = text
  const { at } = read.line
  const [first] = mentions
  const from = start + (at[first?.from ?? 0] ?? 0)
  // a figure of several digits is one character of the plain text: the end is the offset of the last digit plus one
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
    ...(text.right && mendsOf(report, stretch, text.right, from, to)),
  }
}

/** 改为 19 and, where one cell holds the number, 改成数据项; none for what is a figure already. */
function mendsOf(
  report: Report,
  { section, line }: ReadStretch,
  { shown, cells }: { shown: string; cells: readonly Place[] },
  from: number,
  to: number,
): Pick<Finding, 'mends'> {
  const words = wordsMend(report, section, [{ line, from, to, put: shown }], { label: `改为 ${shown}` })
  const [change] = words.changes
  const [figure, ...others] = cells
  if (change?.kind !== 'words' || !/^[\d０-９]+$/u.test(change.was)) return {}
  if (figure === undefined || others.length > 0) return { mends: [words] }
  const { put: _, ...range } = change
  return {
    mends: [words, { label: '改成数据项', changes: [{ ...range, kind: 'figure', figure }] }],
  }
}
