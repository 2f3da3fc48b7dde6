import { CASE_UNITS } from '../../sentences/lexicon/wordsOfRequests'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Reading } from './reading'

const UNITS = new Set([...CASE_UNITS, '项', '部'])
/** Measure words of information and other things, not of requests and their results. */
const OF_THINGS = new Set(['条', '个'])
/** Measure words of published messages: 行政许可类310条 are no decisions. */
const OF_MESSAGES = new Set(['条', '篇', '则'])
/** Measure words of decisions, and of how often something was done: 行政强制5次, 被复议9次. */
const OF_DECISIONS = new Set(['次', '张', '家', '户', '笔', '起'])
/** 制发数为2: a noun of number in the place of the measure word. */
const NUMBERED = /(?:数|数量|总数|件数|量)(?:为|是|达|共|有|均为|分别为|：)?$/u
/** True for a number with a measure word of requests and cases. */
export const isOfCases = ({ unit }: NumberMention): boolean => UNITS.has(unit)

/** True where the measure word suits what the number counts. */
export function isCounted({ quantities }: Reading, { unit, lead }: NumberMention): boolean {
  const kind = quantities[0]?.kind
  if (kind === 'charges') return unit === '元'
  if (kind === 'decisions' && OF_MESSAGES.has(unit)) return false
  const isPaper = kind === 'documents' || kind === 'decisions'
  if (unit === '') return isPaper && NUMBERED.test(lead)
  if ((isPaper || kind === 'disputes') && OF_DECISIONS.has(unit)) return true
  return UNITS.has(unit) && (isPaper || !OF_THINGS.has(unit))
}
