import type { Report } from '../../../report/report'
import { isSectionFor } from '../../../report/template/sectionRole'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import type { ReadStretch } from '../../sentences/statements/readSection'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import { hasSameName, hasSameNoun, isShorter } from './sameNoun'
import { characterRuns, SHORTEST, type Told, toldBefore, toldIn } from './told'

const COVERED = 0.85
/** Words of a clause that stand in the other's too, from here on are no chance. */
const LONG = 5
/** Behind these words part five tells what will be done. */
const PLANS = /下一步|今后|接下来|改进措施|整改措施|工作打算|下阶段|将(?:继续|进一步|重点|着力|从)/u

/** The pieces of some words, two characters and more, that stand in a text; the longest that is found at each place. */
function piecesIn(words: string, text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < words.length;) {
    let to = from
    while (to < words.length && text.includes(words.slice(from, to + 1))) to += 1
    if (to - from > 1) pieces.push(words.slice(from, to))
    from = Math.max(to, from + 1)
  }
  return pieces
}

const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, one) => sum + one.length, 0)
const longestOf = (pieces: readonly string[]): number => Math.max(0, ...pieces.map((one) => one.length))

/** True where a number of part five speaks of the same thing as one before. */
function isSame(now: Told, before: Told): boolean {
  if (hasSameNoun(now, before) || hasSameName(now, before)) return true
  if (now.words.length < SHORTEST || now.mention.unit === '%') return false
  const own = piecesIn(now.words, before.words)
  // 31个问题中，还有4个没有完成整改, and before 通报问题31个，完成整改28个
  const shared = now.beside.some((one) => one > 2 && one !== now.mention.value && before.beside.includes(one))
  if (shared && longestOf(own) > 1) return true
  // 36家参评单位中仍有5家评估得分低于70分 is a part, and no repeat of 36
  if (now.some) return false
  // 还有7个事项需要职工到柜台办理, and before 仍有6个需到柜台办理; 还有4个正在整改
  if (longestOf(own) >= LONG || (before.words.length >= SHORTEST && now.words.includes(before.words)))
    return true
  // 已压减政务新媒体84个, and before 政务新媒体由412个压减到338个，压减74个
  const all = piecesIn(now.words, before.sentence)
  return (
    now.words.length > LONG &&
    own.length > 0 &&
    longestOf(all) >= LONG &&
    lengthOf(all) >= now.words.length * COVERED
  )
}

/** True for a number of a sentence, or a sum or difference of two of them. */
const isOf = (value: number, beside: readonly number[]): boolean =>
  beside.some(
    (a, i) =>
      a === value || beside.some((b, k) => k !== i && (exact(a - b) === value || exact(a + b) === value)),
  )

/** True where the number was told before, or is the sum or difference of two that were: of two that its noun names, where it has one. */
function isExplained(now: Told, alike: readonly Told[]): boolean {
  const { value } = now.mention
  if (!alike.every((one) => hasSameNoun(now, one))) return alike.some(({ beside }) => isOf(value, beside))
  return (
    alike.some(({ beside }) => beside.includes(value)) ||
    isOf(
      value,
      alike.map(({ mention }) => mention.value),
    )
  )
}

function takenUp(report: Report, { read, section }: ReadStretch): { now: Told; before: Told }[] {
  const known = toldBefore(report)
  // part six tells of other things: its sentences share the unit's name and its verbs with those before
  const isApart = isSectionFor(report.template, section, 'fees')
  return toldIn(read).flatMap((now) => {
    if (now.mention.place !== null) return []
    // 对6个基层所的公示栏每月巡查: a plan for bodies that were counted before
    const isPlan = PLANS.test(read.line.text.slice(0, now.mention.from))
    if (isPlan && now.mention.lead !== '对') return []
    const runs = characterRuns(now.words)
    // most are about something else, and share no run of characters
    const alike = sameTimes(now.mention.unit)
      .flatMap((unit) => known.get(unit) ?? [])
      .filter((one) =>
        isPlan
          ? isShorter(now, one)
          : !isApart && runs.some((run) => one.runs.has(run))
            ? isSame(now, one)
            : hasSameNoun(now, one) || hasSameName(now, one),
      )
    const [before] = alike
    if (!before || isExplained(now, alike)) return []
    // several sentences speak of it with other numbers: it is not clear which is meant
    if (new Set(alike.map(({ sentence }) => sentence)).size > 1) return []
    return [{ now, before: alike.at(-1) ?? before }]
  })
}

/** Measure words of one meeting or course, in which a report may count the same ones: 培训4场, 4期培训. */
const TIMES = ['场', '期', '次']
const sameTimes = (unit: string): readonly string[] => (TIMES.includes(unit) ? TIMES : [unit])

const MOST_BESIDE = 12
const UNDONE = /没有|[尚还]未|未能|不能|仍有|还有|尚有/u

/** 87所学校中79所已建立, and here 尚有9所没有建立: the two of the sentence before that leave nearly as many; null where none do. */
function restFor({ mention, sentence }: Told, before: Told): { of: number; done: number } | null {
  const { value } = mention
  if (!UNDONE.test(sentence)) return null
  const told = before.beside.slice(0, MOST_BESIDE)
  const pairs = told.flatMap((of) => told.map((done) => ({ of, done })))
  const off = ({ of, done }: { of: number; done: number }): number => Math.abs(exact(of - done) - value)
  const [near] = pairs.filter(({ of, done }) => of > done && done > 0).sort((a, b) => off(a) - off(b))
  return near && off(near) < Math.abs(before.mention.value - value) ? near : null
}

function sentenceFor(now: Told, before: Told): string {
  const here = `这里写 ${inUnitOf(now.mention, now.mention.value)}；如是同一项，请核实：`
  const rest = restFor(now, before)
  const shown = (value: number): string => inUnitOf(now.mention, value)
  return rest
    ? `前面写 ${shown(rest.of)}、${shown(rest.done)}，相差 ${shown(exact(rest.of - rest.done))}，${here}`
    : `前面写“${before.words.slice(0, 16)}” ${inUnitOf(before.mention, before.mention.value)}，${here}`
}

/**
 * X11: a number that part five takes up again in the words of a sentence before, and that is none of that sentence's
 * numbers, nor a sum or difference of two. Asked.
 */
export const takenUpFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) => {
    if (!isSectionFor(report.template, stretch.section, 'problems', 'improvements', 'fees')) return []
    return takenUp(report, stretch).map(({ now, before }) =>
      textFinding(report, stretch, {
        rule: 'X11',
        severity: 'warning',
        sentence: sentenceFor(now, before),
        mentions: [now.mention],
        figures: [],
        numbers: [before.mention.value, now.mention.value],
      }),
    )
  })
