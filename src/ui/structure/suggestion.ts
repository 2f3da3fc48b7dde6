import { meaningOf } from '../../recognise/kinds'
import { labelOf } from '../../recognise/lines/labels'
import type { RecognisedKind } from '../../recognise/recognised'
import type { FigureKind } from './figureKinds'

/** What the words around selected ones suggest for a figure in their place. */
interface Suggestion {
  label: string
  kind: FigureKind
  unit: string
  /** The selected words, which become its value. */
  value: string
}

const KINDS: Readonly<Record<RecognisedKind, FigureKind>> = {
  count: 'count',
  money: 'money',
  measure: 'measure',
  rate: 'rate',
  change: 'change',
  score: 'score',
  year: 'year',
  month: 'month',
  monthDay: 'monthDay',
  date: 'date',
  text: 'text',
}

/** Name, kind and unit for a stretch of a line, by what stands around it. */
export function suggestion({
  line: written,
  from,
  to,
}: {
  line: string
  from: number
  to: number
}): Suggestion {
  // a figure in the sentence ends a name
  const line = written.replaceAll('\uFFFC', ' ')
  const value = line.slice(from, to).trim()
  const isNumber = /^[\d０-９,.．xX×*＊_]+$/u.test(value)
  const meaning = isNumber ? meaningOf(line, { at: from, literal: line.slice(from, to), blank: false }) : null
  return {
    label: labelOf(line, from, to),
    kind: meaning ? KINDS[meaning.kind] : 'text',
    unit: meaning?.unit ?? '',
    value: /[xX×*＊_]/u.test(value) ? '' : value,
  }
}
