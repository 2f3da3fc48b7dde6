import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { isOfPast } from '../../sentences/lexicon/ofPast'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { knownAmounts } from '../accounts/known'
import { enumerationsIn } from '../lists/enumerations'
import { isShareOf, type Portion } from './portion'
import { type ShareFrame, shareFramesIn } from './shareFrames'

/** A share of a number that no table has, where the sentence tells of which whole. */
export interface OwnShare {
  portion: Portion
  part: NumberMention
  whole: NumberMention
}

/** 占总数的, 占全部信息的: the whole that the sentence has told. */
const ALL = /^(?:全部|总数|总量|总体|全年|合计|总|其|公开|发布|信息|文件|条数|件数|数量|的|量|数){0,6}$/u
const OTHERWISE = /上一?年度?|去年|同期|每|平均/u

const isCount = ({ unit, hedged, lead }: NumberMention): boolean =>
  unit !== '' && unit !== '%' && unit !== '个百分点' && !hedged && !isOfPast(lead)

/** The number before the part in its sentence that it is a part of: the last larger one that has no share of its own. */
function wholeOf(
  { mentions }: ReadLine,
  part: NumberMention,
  shared: ReadonlySet<NumberMention>,
): NumberMention | undefined {
  return mentions.findLast(
    (one) =>
      one.from < part.from &&
      one.sentence === part.sentence &&
      one.depth <= part.depth &&
      one.value > part.value &&
      isCount(one) &&
      sameKind(one.unit, part.unit) &&
      !shared.has(one),
  )
}

/** Every amount of the paragraph, and of the tables, that a share of the part may be of. */
function basesOf(report: Report, read: ReadLine, part: NumberMention): readonly number[] {
  const alike = read.mentions.filter((one) => isCount(one) && sameKind(one.unit, part.unit))
  const lists = enumerationsIn(read).filter(({ items }) => items.includes(part))
  const sums = lists.flatMap(({ items }) => items.map((_, i) => sumOf(items.slice(i))))
  const { requests, cases } = knownAmounts(report)
  const totals = sameKind(part.unit, '件') ? [...(requests?.totals ?? []), ...(cases?.totals ?? [])] : []
  const values = alike.map(({ value }) => value)
  const at = alike.indexOf(part)
  // of what is left of a whole without the number before: 186条，外部转载20条，…
  const rests = values
    .slice(Math.max(0, at - 6), at)
    .flatMap((one, i, all) => all.slice(i + 1).map((other) => exact(one - other)))
  return [...values, ...sums, ...rests, ...totals.map(({ amount }) => amount)]
}

function ownShare(
  report: Report,
  read: ReadLine,
  frame: ShareFrame,
  shared: ReadonlySet<NumberMention>,
): OwnShare[] {
  const { portion, words, sums } = frame
  const part = read.mentions[frame.beside ?? -1]
  if (!part || part.about || !isCount(part) || part.value === 0 || portion.most >= 100) return []
  if (words.each || words.rate || !ALL.test(words.of) || OTHERWISE.test(words.part + words.of)) return []
  const whole = wholeOf(read, part, shared)
  if (!whole) return []
  const bases = basesOf(report, read, part)
  // A占四成 may be said of the last numbers together
  const parts = [part.value, ...sums]
  return parts.some((n) => bases.some((d) => isShareOf(portion, n, d))) ? [] : [{ portion, part, whole }]
}

/** 按期办结率, 满意率: of those that were closed, or asked. */
const RATED_OTHERWISE = /按[期时]|及时|如期|办结|答复|公开|纠|维持|胜诉|败诉/u

/** 61所建成专栏，建成率95.3%: a rate of the number before it that is told in the same words, of any larger number before that. */
function ratedShare(report: Report, read: ReadLine, { portion, words, beside }: ShareFrame): OwnShare[] {
  const stem = words.part.slice(-2)
  if (!words.rate || beside !== null || stem.length < 2 || RATED_OTHERWISE.test(words.part)) return []
  if (portion.most >= 100 || portion.mention === null || OTHERWISE.test(words.part)) return []
  const told = read.mentions.filter((one) => one.from < portion.from && isCount(one))
  const { sentence } = read.mentions[portion.mention] ?? {}
  const named = told.filter((one) => one.sentence === sentence && (one.lead + one.tail).includes(stem))
  const [part] = named
  if (!part || named.length > 1 || part.value === 0) return []
  const whole = told.findLast(
    (one) => one.from < part.from && one.value > part.value && sameKind(one.unit, part.unit),
  )
  // 通报问题31个，完成整改28个，整改率90.3%: two numbers in a row are read as such (wholesAndRests)
  const isInRow = told.at(-1) === part && told.at(-2) === whole && whole?.sentence === sentence
  if (!whole || isInRow) return []
  const counts = told.filter(({ unit }) => sameKind(unit, part.unit)).map(({ value }) => value)
  const bases = [...counts, ...basesOf(report, read, part)]
  return bases.some((d) => isShareOf(portion, part.value, d)) ? [] : [{ portion, part, whole }]
}

/** The shares of a paragraph that no two of its numbers give, of numbers with their whole before them. */
export const ownSharesIn = perReading((report: Report, read): readonly OwnShare[] => {
  const frames = shareFramesIn(read)
  const shared = new Set(frames.flatMap(({ beside }) => read.mentions[beside ?? -1] ?? []))
  return frames.flatMap((frame) =>
    ownShare(report, read, frame, shared).concat(ratedShare(report, read, frame)),
  )
})
