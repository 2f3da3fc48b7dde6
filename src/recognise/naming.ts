import { type Meaning, RANKED } from './kinds'
import { labelOf, nounBehind, phraseBefore, withoutAdverbs, withoutTails } from './lines/labels'
import type { Mark } from './lines/marks'
import type { RecognisedKind } from './recognised'
import { CHANGE, HELD, NAMED, RANK, SHARE } from './words/leads'
import { subjectOf, withSubject } from './lines/subjects'
import { BLANK_YEAR, MARKS } from './words/measures'

/** A figure of the line that has been named. */
interface Named {
  kind: RecognisedKind
  unit: string
  label: string
  /** The words before it, from which it has its name. */
  phrase: string
  /** Of the literal, and of its unit. */
  end: number
  unitEnd: number
  /** Its subject; '' where none is known. */
  subject: string
  /** True when it was named after another figure: 来信占比. */
  derived: boolean
}

const NEAR = 60
/** Figures of the line that another can be named after. */
const MOST_BEFORE = 12
const DATE_ALONE = new RegExp(
  `^(?:([\\u4E00-\\u9FFF]{0,4}(?:日期|时间))[:：]\\s{0,2})?(?:[\\d${MARKS}]{2,4}|${BLANK_YEAR})\\s?年\\s?(?:\\d{1,2}|[${MARKS}]{1,28})\\s?月\\s?(?:\\d{1,2}|[${MARKS}]{1,28})\\s?日$`,
  'u',
)
const TURNS = /(?:增长|下降|上升|提高|增加|减少|提升|降低)$/u
/** Verbs of an act inside another one, cut off a name: 组织专家开展评估. */
const WITHIN = /^.*(?:召开|举办|举行|开展|启动)/u
/** 100%和97.1%: nothing but a mark since the number before. */
const GOES_ON = /^[、和及与]?$/u

/**
 * Names the figures of a line, one after another.
 * @param heading the heading that the line begins with or stands under
 * @returns names a figure; a year has a name already
 */
export function namesOf(
  line: string,
  heading: string,
): (mark: Mark, meaning: Meaning, year: string) => string {
  const before: Named[] = []
  let listed: { names: readonly string[]; next: number } = { names: [], next: 0 }
  return ({ at, literal }, meaning, year) => {
    const end = at + literal.length
    const last = before.at(-1)
    const phrase = phraseOf(line, at, last)
    const own = line.slice(Math.max(0, at - NEAR), at)
    const follows =
      last !== undefined && GOES_ON.test(line.slice(last.unitEnd, at).replace(/[增下上]?[长降升]$/u, ''))
    if (!follows || listed.next >= listed.names.length)
      listed = { names: namesInOrder(own, before, line.slice(at, at + NEAR)), next: 0 }
    const said = withoutTails(phrase)
    const inOrder = changed(
      listed.names[listed.next],
      listed.next > 0 && phrase !== last?.phrase ? withoutAdverbs(said) : '',
    )
    listed.next += 1
    const derived = inOrder === undefined ? derivedFrom(said, before, line, at) : null
    const inherited = phrase !== '' && phrase === last?.phrase && meaning.unit !== last.unit
    const named =
      (year || undefined) ??
      inOrder ??
      ofItsKind(line, at, end, meaning) ??
      derived ??
      `${labelOf(line, at, end, phrase === phraseBefore(line, at) ? undefined : phrase, heading)}${inherited ? countOf(meaning.unit) : ''}`
    // the subject does not go on into the next sentence
    const told = last && !/[。；;！？\n]/u.test(line.slice(last.end, at)) ? last.subject : ''
    const label = withSubject(named, told)
    before.push({
      kind: meaning.kind,
      unit: meaning.unit,
      label,
      phrase: phrase === '' ? (last?.phrase ?? '') : phrase,
      end,
      unitEnd: end + meaning.length,
      subject: year !== '' || derived !== null ? told : subjectOf(named, told),
      derived: derived !== null || year !== '',
    })
    if (before.length > MOST_BEFORE) before.shift()
    return label
  }
}

/**
 * The words before a figure, without the measure word of the number before it; where no words are left, those of that
 * number (个访12批30人次). A number that is no figure is part of them (15秒接通率).
 */
function phraseOf(line: string, at: number, last: Named | undefined): string {
  const phrase = phraseBefore(line, at)
  const from = at - phrase.length
  if (last && from === last.end && last.unit !== '' && phrase.startsWith(last.unit.replace(/^[万亿]/u, ''))) {
    const rest = phrase.slice(last.unit.length).replace(/^(?:度|[底初末]?之?前)/u, '')
    return withoutAdverbs(withoutTails(rest)).length > 1 ? rest : last.phrase
  }
  // 由52.1%提高到55.8%
  const leads = phrase !== '' && withoutAdverbs(withoutTails(phrase)) === ''
  if (leads && last && line.slice(last.unitEnd, at) === phrase) return last.phrase
  // 改造小区12个、30栋
  if (phrase === '' && last && /^[、和及与]$/u.test(line.slice(last.unitEnd, at))) return last.phrase
  const [number] =
    /(?<![A-Za-z\d.])[A-Za-z]{0,8}\d{1,5}$/u.exec(line.slice(Math.max(0, from - 14), from)) ?? []
  return number !== undefined && from !== last?.end && phrase.length > 2 ? number + phrase : phrase
}

/** 来访12批30人次: the second is 来访人次. */
const countOf = (unit: string): string => {
  const word = unit.replace(/^[万亿]/u, '')
  if (!/^[\u4E00-\u9FFF]/u.test(word)) return ''
  return word.length === 1 ? `${word}数` : word
}

/** The names for numbers in a row: 办结率、满意率分别为100%和97%; 事故12起，死亡7人，同比分别下降25%、36%. */
function namesInOrder(own: string, before: readonly Named[], rest: string): string[] {
  if (!own.includes('分别')) return []
  const [, words, change = ''] =
    /([^，,。；;：:（）()“”]{0,40})分别(?:为|是|达到?|完成)?([^，,。；;\d]{0,4})$/u.exec(own) ?? []
  if (words === undefined) return []
  const names = words.split(/[、和及与]/u).flatMap((name) => withoutAdverbs(name) || [])
  if (names.length > 1) return names
  const count = (/^[^，,。；;]*/u.exec(rest)?.[0] ?? '').split(/[%％‰]/u).length - 1
  // 入园率94.6%，覆盖率92.3%，分别提高1.2个百分点、0.8个百分点
  const points = (/^[^，,。；;]*/u.exec(rest)?.[0] ?? '').split('百分点').length - 1
  const subjects = before
    .filter(({ kind, derived }) => !derived && kind !== 'change' && (kind === 'rate') === points > 0)
    .slice(-Math.max(count, points))
  return CHANGE.test(withoutTails(words)) &&
    subjects.length > 1 &&
    subjects.length === Math.max(count, points)
    ? subjects.map(({ label }) => `${label}${words}${change}`)
    : []
}

/** The third of 分别下降25%、36%和上升11% rises. */
const changed = (name: string | undefined, said: string): string | undefined =>
  said !== '' && CHANGE.test(said) ? name?.replace(TURNS, said) : name

/** The name of a share or a change, after the figure before it: 来信12件，占30%. */
function derivedFrom(said: string, before: readonly Named[], line: string, at: number): string | null {
  const share = SHARE.test(said)
  if (!share && (said === '' || !CHANGE.test(said))) return null
  const of =
    (share ? undefined : wholeBefore(before, line, at)) ??
    before.findLast(({ kind, derived }) => !derived && (!share || (kind !== 'rate' && kind !== 'change')))
  if (!of || /[。！？]/u.test(line.slice(of.end, at))) return null
  return `${of.label}${share ? '占比' : said}`
}

/** The whole of a list that another mark has closed: in 受理30件，其中来信12件、来访18件，同比增长5% the change is that of 受理. */
function wholeBefore(before: readonly Named[], line: string, at: number): Named | undefined {
  const last = before.at(-1)
  if (!last || !/^[，,；;]/u.test(line.slice(last.unitEnd, at))) return undefined
  for (let i = before.length - 2; i > 0; i -= 1) {
    const [whole, first] = [before[i - 1], before[i]]
    if (!whole || !first) return undefined
    const between = line.slice(whole.unitEnd, first.end)
    if (/[。！？；;]/u.test(between)) return undefined
    if (/其中|包括/u.test(between)) return whole.derived ? undefined : whole
    // the parts of the list
    if (!between.startsWith('、')) return undefined
  }
  return undefined
}

/** The names of days, months and names. */
function ofItsKind(line: string, at: number, end: number, { kind, unit }: Meaning): string | null {
  const rest = line.slice(end, end + NEAR)
  if (kind === 'monthDay') {
    const day = DATE_ALONE.exec(line)
    if (day) return day[1] ?? '成文日期'
    const held = [...(rest.split(/[。；;]/u)[0] ?? '').matchAll(HELD)].at(-1)?.[1]
    return held === undefined ? '日期' : `${held.replace(WITHIN, '')}日期`
  }
  if (kind === 'month') {
    if (/^\s*[至到—–-]/u.test(rest)) return '起始月份'
    if (/[至到—–-]\s*$/u.test(line.slice(Math.max(0, at - 2), at))) return '截止月份'
    const noun = nounBehind(line, end).replace(/^月?(?:份|底|初|末)?(?:之?前|以前)?/u, '')
    return noun.length > 1 ? `${noun.slice(0, 8)}月份` : '月份'
  }
  if (RANKED.test(line.slice(Math.max(0, at - NEAR), at))) {
    const among = RANK.exec(phraseBefore(line, at))?.[1] ?? ''
    return `${among}排名`
  }
  if (kind === 'text' && unit === '') {
    const [noun] = NAMED.exec(rest) ?? []
    if (noun !== undefined) return `${noun}名`
  }
  return null
}
