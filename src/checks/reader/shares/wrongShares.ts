import type { Report } from '../../../report/report'
import { type PartList, partListsIn } from '../../sentences/relations/partList'
import { type Frame, subjectOf } from '../../sentences/phrases/subject'
import { perReading, perWording } from '../../sentences/perReading'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { ReadLine } from '../../sentences/statements/statements'
import { knownAmounts } from '../accounts/known'
import { has, tells } from '../frames/content'
import { isShareOf } from './portion'
import { labelledSharesIn } from './labelledShares'
import { ownSharesIn } from './ownShares'
import { oddSharesIn } from './shareAgreement'
import { labelledShare, oddShare, ownShare, shareIn, valueOf, type WrongShare } from './saidOfShares'
import { type ShareFrame, shareFramesIn } from './shareFrames'
import {
  groupOf,
  namedBase,
  quantitiesOf,
  quantityAt,
  type Side,
  sidesOf,
  totalsOf,
  wholeBefore,
} from './shareSides'

/** The text's name for the whole of a list, in quotes; '' when it is longer than 12 characters. */
const nameOf = (lead: string): string => (lead !== '' && lead.length <= 12 ? `“${lead}”` : '')
const isOfFlow = (kind: string | undefined): boolean => kind === 'received' || kind === 'handled'

/** The first list of which a number is a part. */
const listsByPart = perWording((read): ReadonlyMap<NumberMention, PartList> => {
  const lists = [...partListsIn(read)].reverse()
  return new Map(lists.flatMap((list) => list.parts.map((part) => [part, list] as const)))
})

function wrongShare(report: Report, read: ReadLine, frame: ShareFrame): WrongShare | null {
  const { portion, beside, told, words } = frame
  const year = read.frame.year
  const part = beside === null ? undefined : read.mentions[beside]
  if (part?.about || isOfAnother(frame, read)) return null
  const named = namedBase(report, frame, year)
  const flow = named && /办结|答复/u.test(words.of) ? 'received' : named ? 'handled' : null
  const bases = told.flatMap((i) =>
    flow && quantityAt(read, i)?.kind === flow ? [] : (read.mentions[i]?.value ?? []),
  )
  const labels = tells(frame.part) ? quantitiesOf(frame.part, frame, year) : []
  const labelled = labels.length > 0 ? sidesOf(report, labels) : []
  const own = beside === null ? undefined : quantityAt(read, beside)
  const kind = own?.kind ?? labels[0]?.kind
  const likely = kind === 'outcome' || kind === 'disputes' ? 'handled' : 'received'
  const group = groupOf(report, own ? [own] : labels)
  const totals = named ?? totalsOf(report, frame, likely)
  if (labelled === null || group === null) return null
  const table = tableOf(report, read, frame)
  const isOfTables = table !== null || named !== null
  const near = frame.sentence.slice(-1).flatMap((i) => read.mentions[i]?.value ?? [])
  const parts = part
    ? [part.value, ...(words.together ? frame.sums : [])]
    : labels.length > 0 || words.together
      ? [
          ...labelled.map(({ amount }) => amount),
          ...(words.rate || words.together ? [...frame.sums, ...near] : []),
        ]
      : []
  const wholes = [
    ...bases,
    ...(totals ?? []).map(({ amount }) => amount),
    ...(named ? [] : group.map(({ amount }) => amount)),
  ]
  const fits = (n: number): boolean => wholes.some((d) => isShareOf(portion, n, d))
  if (parts.some(fits)) return null
  if (parts.length === 0) return isOfTables ? unclear(report, read, frame, wholes) : null
  const list = part && listsByPart(read).get(part)
  const whole = list?.wholes.length === 1 && !named ? list.whole : null
  const isCounted = named !== null || kind === 'outcome' || kind === 'applicants'
  const first = isCounted || isOfTables ? totals?.[0] : undefined
  const among = named ? undefined : wholeBefore(read, frame)
  const right: Side | undefined = whole
    ? { name: nameOf(whole.lead), amount: whole.value }
    : among && first
      ? { name: '前面的', amount: among.value }
      : first
  if (!right?.amount || (words.rate && portion.most >= 100)) return null
  const sure = part ? whole !== null || isCounted : isSure(read, frame, kind)
  if (!sure && (!isOfTables || told.length === 0)) return null
  const [n = 0] = parts
  const ends = sure ? '：' : '；请核实：'
  const unit = part?.unit ?? '件'
  const gap = right.name.endsWith('”') ? '' : ' '
  const base = `按${right.name}${gap}${right.amount} ${unit}计算是 ${shareIn(portion, n, right.amount)}${ends}`
  const asked = part
    ? `${n} ${unit}占 ${portion.shown}，`
    : words.rate
      ? `正文写${words.part}率 ${portion.shown}，`
      : `正文写${words.part}占 ${portion.shown}，表三 ${n} 件，`
  return {
    portion,
    severity: sure ? 'error' : 'warning',
    sentence: asked + base,
    numbers: [n, valueOf(portion), right.amount],
  }
}

/** Table of the share: as its topic tells, or the numbers before it. */
function tableOf(report: Report, read: ReadLine, { topic, told }: ShareFrame): 'requests' | 'cases' | null {
  if (topic?.of === 'requests' || topic?.of === 'cases') return topic.of
  if (topic?.of) return null
  const kinds = told.flatMap((i) => quantityAt(read, i)?.kind ?? [])
  if (kinds.some((kind) => OF_REQUESTS.has(kind))) return 'requests'
  if (kinds.includes('disputes')) return 'cases'
  const { requests } = knownAmounts(report)
  return told.length > 1 && told.every((i) => requests?.amounts.has(read.mentions[i]?.value ?? 0))
    ? 'requests'
    : null
}
const OF_REQUESTS = new Set<string>(['received', 'handled', 'outcome', 'applicants'])

/** 全市 in the report of a district, 全县 in that of a town: the unit is a part of it. */
const ABOVE: readonly (readonly [RegExp, RegExp])[] = [
  [/^全省/u, /[市州盟县区旗]/u],
  [/^全[市州盟]/u, /[县区旗镇乡]|街道/u],
  [/^全[县区旗]/u, /[镇乡]|街道/u],
]
const isOther = (words: string, frame: Frame): boolean =>
  subjectOf(words, frame) === 'other' ||
  ABOVE.some(([whole, part]) => whole.test(words) && part.test(frame.unit))

/** 占全市财政信息总量的: a whole that no table knows, or another body's. */
function isOfAnother({ of, words }: ShareFrame, { frame }: ReadLine): boolean {
  const isForeign = of.said.some(
    ({ means, from, to }) => means.is === 'whole' && isOther(words.of.slice(from, to), frame),
  )
  const isKnown = !of.unknown || /争议/u.test(words.of)
  return isForeign || !isKnown || has(of, 'other') || has(of, 'channel')
}

/**
 * True for a row or column of table three as a share of all requests: each number before it in its sentence is 受理 or
 * 办结.
 */
function isSure(
  read: ReadLine,
  { part, sentence, topic, scope, words }: ShareFrame,
  kind: string | undefined,
): boolean {
  const isRow = kind === 'outcome' || kind === 'applicants'
  const isWhole = sentence.every((i) => isOfFlow(quantityAt(read, i)?.kind))
  return isRow && isWhole && !words.rate && !part.unknown && topic?.of !== 'other' && scope !== 'other'
}

/** A share whose words do not say what is counted, and which no pair of numbers of the tables or the sentence gives. */
function unclear(
  report: Report,
  read: ReadLine,
  frame: ShareFrame,
  wholes: readonly number[],
): WrongShare | null {
  const { portion, words, part, sums, sentence, scope } = frame
  const known = knownAmounts(report)[tableOf(report, read, frame) ?? 'requests']
  if (!known || scope === 'other' || part.unknown || part.said.some(({ means }) => means.is === 'other'))
    return null
  if (portion.most >= 100 || wholes.length === 0) return null
  const parts = [
    ...known.amounts,
    ...known.columns,
    ...sums,
    ...sentence.flatMap((i) => read.mentions[i]?.value ?? []),
  ]
  if (parts.some((n) => wholes.some((d) => isShareOf(portion, n, d)))) return null
  return {
    portion,
    severity: 'warning',
    sentence: `正文写“${words.part}${words.rate ? '率' : '占'}${portion.shown}”，本段和表中没有两个数相除是这个比例；请核实：`,
    numbers: [valueOf(portion)],
  }
}

/** The wrong shares of a paragraph. */
export const wrongSharesIn = perReading((report, read): readonly WrongShare[] => {
  const told = shareFramesIn(read).flatMap((frame) => wrongShare(report, read, frame) ?? [])
  const odd = oddSharesIn(read).filter(
    ({ portion }) => !told.some((one) => one.portion.from === portion.from),
  )
  const labelled = labelledSharesIn(report, read).filter(
    ({ portion }) => ![...told, ...odd].some((one) => one.portion.from === portion.from),
  )
  const found = [...told, ...odd.map(oddShare), ...labelled.map(labelledShare)]
  const own = ownSharesIn(report, read).filter(
    ({ portion }) => !found.some((one) => one.portion.from === portion.from),
  )
  return [...found, ...own.map(ownShare)]
})
