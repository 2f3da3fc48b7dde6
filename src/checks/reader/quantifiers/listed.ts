import type { Report } from '../../../report/report'
import type { ReadLine } from '../../sentences/statements/statements'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { knownAmounts } from '../accounts/known'
import type { Amounts } from './amounts'
import type { QuantifierFrame } from './quantifierFrames'

/** A label without what its kind is called: 招生录取类. */
const labelOf = (words: string): string => words.replace(/(?:类|申请|信息|事项|的|占比|占){1,4}$/u, '')
const SHORTEST = 2
const FEWEST = 3

/**
 * A share of something that the sentence has listed by name, and that no table has: 招生类12件、财务类5件、人事类4件，招生类过半. Null for others.
 */
export function listedIn(
  report: Report,
  read: ReadLine,
  { part: { words }, whole, from }: QuantifierFrame,
): { part: Amounts; wholes: readonly number[] } | null {
  const label = labelOf(words)
  if (label.length < SHORTEST || whole) return null
  const before = read.mentions.filter((one) => one.from < from && one.unit !== '%' && one.depth === 0)
  const own = before.filter((one) => one.sentence === before.at(-1)?.sentence)
  const named = own.filter(({ lead }) => lead.includes(label))
  const [only] = named
  const isList = own.every((one: NumberMention) => one.unit === own[0]?.unit && !one.about)
  if (!only || named.length > 1 || own.length < FEWEST || !isList) return null
  const totals = knownAmounts(report).requests?.totals.map(({ amount }) => amount) ?? []
  const told = sumOf(own)
  return {
    part: { quantities: [], amounts: [only.value], name: label },
    wholes: [told, ...(only.unit === '件' ? totals.filter((one) => one >= told) : [])],
  }
}
