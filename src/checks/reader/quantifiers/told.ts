import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { sameKind } from '../../sentences/lexicon/sameKind'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { isNamed, labelOf, type Named, type Run, runsIn } from '../lists/runs'
import type { QuantifierFrame } from './quantifierFrames'

/** A share of numbers that the text itself tells: what is counted, and what the whole may be. */
export interface ToldShare {
  value: number
  unit: string
  name: string
  wholes: readonly number[]
  /** The text tells the whole: by 其中, by 中 behind it, or as the sum of its parts. */
  sure: boolean
}

interface Part {
  parts: readonly Named[]
  run: Run
}

const FORMER = /^(?:其中)?前者/u
const LATTER = /^(?:其中)?后者/u
const TOGETHER = /(?:合计|共计|之和|相加|两类|两项|两者|共|一起)$/u
const JOINS = /[和及与、]/u
/** A list of so many parts is taken to be complete. */
const FEWEST_LISTED = 3
/** 占总数的, 为全年的: the whole that was told, without a name. */
const ALL =
  /^(?:全部|总数|总量|总体|全年|合计|总|其|全局|全市|全县|全区|信息|文件|条数|件数|发布|公开|的|量|数){1,6}$/u

/** The lists of the share's sentence, and those of the sentence before. */
function runsNear(read: ReadLine, at: number): { own: readonly Run[]; before: readonly Run[] } {
  const { text } = read.line
  const start = Math.max(...['。', '！', '？'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1
  const last = Math.max(...['。', '！', '？'].map((mark) => text.lastIndexOf(mark, start - 2))) + 1
  const all = runsIn(read)
  return {
    own: all.filter(({ sentence }) => sentence === start),
    before: start === 0 ? [] : all.filter(({ sentence }) => sentence === last && last < start),
  }
}

/** The one number that a label names; null where none or several are. */
function namedBy(runs: readonly Run[], label: string, at: number): Part | null {
  const found = runs.flatMap((run) =>
    run.parts.flatMap((one) => (isNamed(one, label) && one.mention.from < at ? [{ parts: [one], run }] : [])),
  )
  // of 优秀 and 不优秀 the one that is called just so
  const exactly = found.filter(({ parts: [one] }) => labelOf(one?.name ?? '') === label)
  const [only] = exactly.length > 0 ? exactly : found
  return only && (exactly.length === 1 || found.length === 1) ? only : null
}

function partByWords(read: ReadLine, words: string, at: number): Part | null {
  const { own, before } = runsNear(read, at)
  if (FORMER.test(words) || LATTER.test(words)) {
    // the last two before the words: what stands behind them is another list's
    const lists = own.map((run) => ({ run, told: run.parts.filter(({ mention }) => mention.from < at) }))
    const last = lists.findLast(({ told }) => told.length > 1)
    const pair = last?.told.slice(-2) ?? []
    const one = pair.at(FORMER.test(words) ? 0 : 1)
    return last && one ? { parts: [one], run: { ...last.run, parts: pair } } : null
  }
  if (TOGETHER.test(words) && JOINS.test(words)) {
    const labels = words.replace(TOGETHER, '').split(JOINS).map(labelOf)
    const all = labels.map((label) => namedBy(own, label, at))
    const [first] = all
    const parts = all.flatMap((one) => one?.parts ?? [])
    return first && parts.length === labels.length ? { parts, run: first.run } : null
  }
  const label = labelOf(words)
  return namedBy(own, label, at) ?? namedBy(before, label, at)
}

function partByNumbers(read: ReadLine, mentions: readonly number[]): Part | null {
  const all = mentions.flatMap((i) => read.mentions[i] ?? [])
  const [only] = all
  // 全部公开19件，部分公开7件，两者合计26件，占三分之二: the whole of some parts is a part itself
  if (only && all.length === 1 && runsIn(read).some(({ whole }) => whole === only)) {
    const own: Named = { mention: only, name: only.lead, tail: only.tail }
    return { parts: [own], run: { parts: [own], whole: null, sentence: only.sentence } }
  }
  const run = runsIn(read).find(({ parts }) =>
    all.every((one) => parts.some(({ mention }) => mention === one)),
  )
  if (!run || all.length === 0) return null
  return { parts: run.parts.filter(({ mention }) => all.includes(mention)), run }
}

/** 27件，占六成: a part itself, of the same whole. */
const HAS_SHARE = /^[^，。；：（）]{0,8}[，（]?(?:大?约|仅|恰好?|正好)?占/u

/** Numbers before the share that are as large as the part and larger, in its sentence; where there are none, in the one before. */
function larger(
  read: ReadLine,
  at: number,
  part: NumberMention,
  value: number,
  siblings: ReadonlySet<NumberMention>,
): number[] {
  const { text } = read.line
  const all = read.mentions.filter(
    (one) =>
      one.from < at &&
      sameKind(one.unit, part.unit) &&
      !HAS_SHARE.test(text.slice(one.end, one.end + 14)) &&
      one.value > value &&
      !one.hedged &&
      !siblings.has(one),
  )
  const own = all.filter(({ sentence }) => sentence === part.sentence)
  return (own.length > 0 ? own : all.slice(-4)).map((one) => one.value)
}

/** What a share in words or percent is of, by the numbers of the text; null where it does not tell the part. */
export function toldShare(read: ReadLine, { part, whole, from }: QuantifierFrame): ToldShare | null {
  const found =
    part.mentions.length > 0 ? partByNumbers(read, part.mentions) : partByWords(read, part.words, from)
  const [first] = found?.parts ?? []
  if (!found || !first) return null
  // 无法提供的28件都是没有现成信息的: the words behind the whole name a part that has no number
  if (whole?.mentions.some((i) => read.mentions[i] === first.mention)) return null
  const { run, parts } = found
  const value = exact(parts.reduce((sum, { mention }) => sum + mention.value, 0))
  const { unit } = first.mention
  const base = { value, unit, name: part.words }
  if (whole && whole.mentions.length > 0) {
    const wholes = whole.mentions.flatMap((i) => read.mentions[i]?.value ?? [])
    return { ...base, wholes, sure: true }
  }
  const named =
    whole && !ALL.test(whole.words) ? namedBy(runsNear(read, from).own, labelOf(whole.words), from) : null
  if (whole && named) return { ...base, wholes: named.parts.map(({ mention }) => mention.value), sure: true }
  if (whole && !ALL.test(whole.words)) return null
  if (run.whole && run.whole.value >= value) return { ...base, wholes: [run.whole.value], sure: true }
  const sum = exact(run.parts.reduce((total, { mention }) => total + mention.value, 0))
  const isList = run.parts.length >= FEWEST_LISTED && part.mentions.length === 0
  // of 征地62件、规划30件、社保28件 none is the whole of another
  const siblings = new Set(isList ? run.parts.map(({ mention }) => mention) : [])
  const told = larger(read, from, first.mention, value, siblings)
  if (told.length === 0 && !isList) return null
  return {
    ...base,
    wholes: [...told, ...(run.parts.length > parts.length && (isList || told.length === 0) ? [sum] : [])],
    sure: FORMER.test(part.words) || LATTER.test(part.words),
  }
}
