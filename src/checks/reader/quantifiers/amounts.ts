import { type Outcome, OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { ReadLine } from '../../sentences/statements/statements'
import { sumOf } from '../../sentences/tokens/numberMention'
import { knownAmounts } from '../accounts/known'
import { acts, contentOf, has, tells } from '../frames/content'
import { EMPTY } from '../frames/follow'
import { readingOf } from '../frames/meaning'
import { quantityAt, sidesOf } from '../shares/shareSides'
import { tokensOf } from '../tokens/tokens'
import type { Side } from './quantifierFrames'

/** What a side of a share may amount to, and what it counts. */
export interface Amounts {
  quantities: readonly Quantity[]
  amounts: readonly number[]
  /** How findings call it. */
  name: string
}

/** 获得所需信息: of those whom all or a part was opened to. */
const GIVEN = /(?:获得|获取|得到|拿到)了?(?:所需|相关|所申请|想要|需要)*的?(?:政府)?信息/u
const GIVEN_ROWS: Quantity = { kind: 'outcome', rows: ['granted', 'partial'] }

/** The quantities that words name, all of them understood; empty where they name none. */
export function quantitiesIn(words: string, year: number | null): readonly Quantity[] {
  if (GIVEN.test(words)) return [GIVEN_ROWS]
  const content = contentOf(tokensOf(words.replace(/类$/u, ''), []))
  if (content.unknown || has(content, 'none') || has(content, 'rest') || has(content, 'channel')) return []
  const isFlow = !tells(content) || acts(content).length > 0
  if (isFlow && !has(content, 'rows') && !has(content, 'columns')) return []
  const reading = readingOf(content, { ...EMPTY, of: 'requests' }, year, false)
  return reading?.quantities.filter(({ kind }) => kind === 'outcome' || kind === 'applicants') ?? []
}

/** What is counted: numbers of the text as they stand, or what the tables give for the words. */
export function partAmounts(
  report: Report,
  read: ReadLine,
  { part: { words, mentions }, whole }: { part: Side; whole: Side | null },
): Amounts | null {
  if (mentions.length > 0) return toldAmounts(read, mentions)
  const quantities = resultsIn(read, words, whole) ?? quantitiesIn(words, read.frame.year)
  const sides = quantities.length > 0 ? sidesOf(report, quantities) : null
  return sides && { quantities, amounts: sides.map(({ amount }) => amount), name: words }
}

/** 行政复议37件中，近半数维持: the results of the cases that the whole counts; null where it counts none. */
function resultsIn(read: ReadLine, words: string, whole: Side | null): readonly Quantity[] | null {
  const [cases] = (whole?.mentions ?? []).flatMap((i) => quantityAt(read, i) ?? [])
  if (cases?.kind !== 'disputes') return null
  const content = contentOf(tokensOf(words, []))
  const topic = { ...EMPTY, of: 'cases', blocks: cases.blocks } as const
  return content.unknown ? [] : (readingOf(content, topic, read.frame.year, false)?.quantities ?? [])
}

function toldAmounts(read: ReadLine, mentions: readonly number[]): Amounts | null {
  const all = mentions.flatMap((i) => read.mentions[i] ?? [])
  const quantities = mentions.flatMap(
    (i) =>
      quantityAt(read, i) ??
      quantitiesIn(read.mentions[i]?.lead.replace(/[的有共]{1,3}$/u, '') ?? '', read.frame.year)[0] ??
      [],
  )
  if (all.some(({ about }) => about) || quantities.length < mentions.length) return null
  return { quantities, amounts: [sumOf(all)], name: '' }
}

const rowsOf = (quantities: readonly Quantity[]): Outcome[] =>
  quantities.flatMap((one) => (one.kind === 'outcome' ? one.rows : []))

/** True where one quantity may be a part of the other. */
function isPartOf(part: readonly Quantity[], whole: readonly Quantity[]): boolean {
  const rows = rowsOf(whole)
  if (part.some(({ kind }) => kind === 'disputes')) return whole.some(({ kind }) => kind === 'disputes')
  if (rows.length === 0) return whole.some(({ kind }) => kind === 'received' || kind === 'handled')
  return part.some((one) => one.kind === 'outcome' && one.rows.every((row) => rows.includes(row)))
}

/** Rows in the sense of a whole that is named in the sentence: 不予公开涉及…104件、…，三者合计. */
const groupOf = (rows: readonly Outcome[]): readonly Outcome[] | undefined =>
  Object.values<readonly Outcome[]>(OUTCOME_GROUPS).find((group) => rows.every((row) => group.includes(row)))

/** The totals that a part may be of where the words name no whole. */
function usualWholes(report: Report, part: Amounts, until: string): number[] {
  const totals = knownAmounts(report).requests?.totals.map(({ amount }) => amount) ?? []
  const rows = rowsOf(part.quantities)
  const own = rows.length > 0 ? groupOf(rows) : undefined
  const group = own && rows.length < own.length ? own : undefined
  const sides = group && sidesOf(report, [{ kind: 'outcome', rows: group }])
  const ofGroup = sides?.map(({ amount }) => amount) ?? []
  // where the sentence begins with the group, its rows are parts of it alone
  const isNamed = part.quantities.length > 1 && /不予公开|无法提供|不予处理/u.test(until)
  return isNamed ? ofGroup : [...totals, ...ofGroup]
}

/**
 * The amounts that the whole of a share may be.
 * @param until the sentence up to the share
 */
export function wholeAmounts(
  report: Report,
  read: ReadLine,
  { whole, part }: { whole: Side | null; part: Amounts },
  until: string,
): readonly number[] | null {
  if (!whole) return usualWholes(report, part, until)
  const { requests } = knownAmounts(report)
  if (whole.mentions.length > 0) {
    const told = toldAmounts(read, whole.mentions)
    return told && isPartOf(part.quantities, told.quantities) ? told.amounts : null
  }
  const { words } = whole
  const [handled, ...received] = requests?.totals.map(({ amount }) => amount) ?? []
  if (/^(?:全部|总|年内|全年|所有)*(?:办结|答复|办理|已办)[^，]{0,6}$/u.test(words))
    return handled === undefined ? null : [handled]
  if (/^(?:全部|总|全年|所有|新收|收到的?|受理的?)*申请(?:总[数量]|数量?|量)?$/u.test(words)) return received
  const quantities = quantitiesIn(words, read.frame.year)
  if (quantities.length === 0 || !isPartOf(part.quantities, quantities)) return null
  return sidesOf(report, quantities)?.map(({ amount }) => amount) ?? null
}
