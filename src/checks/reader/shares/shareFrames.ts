import { perWording } from '../../sentences/perReading'
import { sameKind } from '../../sentences/lexicon/sameKind'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { ReadLine } from '../../sentences/statements/statements'
import { type Content, contentOf } from '../frames/content'
import { type Counted, countedIn } from '../frames/frames'
import { tokensOf } from '../tokens/tokens'
import { type Portion, portionsIn } from './portion'
import { type ShareWords, shareWordsOf } from './shareWords'

/** A share of a paragraph, with the numbers from which it may be computed. */
export interface ShareFrame {
  portion: Portion
  words: ShareWords
  /** The words that say what the share counts (`part`), and of which whole (`of`). */
  part: Content
  of: Content
  /** Index of the number that the share is stated for: 予以公开50件，占45.87%; 占80.4%，计263件. Null where that is not sure. */
  beside: number | null
  /** Sums of the last numbers of its sentence, two and more: 二者之和占. */
  sums: readonly number[]
  /** The numbers before the share, and those of them in its own sentence; the last {@link MOST_TOLD} at most. */
  told: readonly number[]
  sentence: readonly number[]
  topic: Counted['topic'] | null
  scope: Counted['scope']
}

const LONGEST_SUM = 6
/** Most numbers before a share that it may be a share of, and most shares of one list. */
const MOST_TOLD = 40
const isCount = ({ unit }: NumberMention): boolean => unit !== '%' && unit !== '个百分点' && unit !== ''

/** Offset behind the last of these marks between two offsets; the first of them where there is none. */
function behindLast(text: string, marks: string, first: number, from: number): number {
  let at = from
  while (at > first && !marks.includes(text.charAt(at - 1))) at -= 1
  return at
}

/** The words between the last mark or number and an offset. */
function leadOf(text: string, mentions: readonly NumberMention[], from: number, before: number): string {
  const last = mentions[before]?.end ?? 0
  return text.slice(behindLast(text, '，。；：（）、！？', last, from), from)
}

/** Number directly behind a share: 占80.4%，计263件. */
const COUNTED_BEHIND = /^(?:以上|左右|上下|多|强)?[，（]?(计|共计?|为|即|有|合计|达到?|)$/u
/** Between a number and its share only the number's own words and one mark may stand. */
const GAP = /^[^，（：]{0,14}[，（]?$/u

function besideOf(
  read: ReadLine,
  portion: Portion,
  words: ShareWords,
  lead: string,
  before: number,
): number | null {
  const { mentions, line } = read
  const part = mentions[before]
  const after = mentions[before + (portion.mention === null ? 1 : 2)]
  const gap = part ? line.text.slice(part.end, portion.from - lead.length) : ''
  const isBefore =
    part &&
    words.part === '' &&
    isCount(part) &&
    part.segment === (mentions[portion.mention ?? before]?.segment ?? -1)
  if (isBefore && GAP.test(gap) && !/分别|各/u.test(gap)) return before
  const link = after && isCount(after) ? COUNTED_BEHIND.exec(line.text.slice(portion.to, after.from)) : null
  // 办结率95.7%，22件结转下年: a mark alone before a number that has words of its own
  const behind = link && (link[1] !== '' || after?.tail === '')
  return behind && words.part !== '' ? before + (portion.mention === null ? 1 : 2) : null
}

/** 自然人12件、企业3件，分别占80%、20%: the numbers in their order. */
function eachOf(read: ReadLine, all: readonly Portion[], index: number): number | null {
  const { mentions, line } = read
  let [first, last] = [index, index]
  const isJoined = (a: number): boolean => /^[、和及，]$/u.test(line.text.slice(all[a]?.to, all[a + 1]?.from))
  while (first > 0 && index - first < MOST_TOLD && isJoined(first - 1)) first -= 1
  while (last < all.length - 1 && last - index < MOST_TOLD && isJoined(last)) last += 1
  const start = all[first]?.mention ?? -1
  const words = leadOf(line.text, mentions, all[first]?.from ?? 0, start - 1)
  const count = last - first + 1
  if (count < 2 || start < count || !shareWordsOf(words, false)?.each) return null
  const at = start - count + (index - first)
  const one = mentions[at]
  return one && isCount(one) && one.sentence === mentions[start]?.sentence ? at : null
}

function framesOf(read: ReadLine): ShareFrame[] {
  const { mentions, line } = read
  const counted = new Map(countedIn(read).map((one) => [one.mention, one]))
  const all = portionsIn(line.text, mentions)
  // index of the last number before a share, and where its sentence begins: shares stand in the order of the text
  let [before, sentence, scanned] = [-1, 0, 0]
  return all.flatMap((portion, n): ShareFrame[] => {
    while ((mentions[before + 1]?.from ?? Infinity) < portion.from) before += 1
    for (; scanned < portion.from; scanned += 1)
      if ('。！？'.includes(line.text.charAt(scanned))) sentence = scanned + 1
    const lead = leadOf(line.text, mentions, portion.from, before)
    const opens = line.text.charAt(portion.from - 1 - lead.length) === '（'
    const paired = eachOf(read, all, n)
    const words = paired === null ? shareWordsOf(lead, opens) : (shareWordsOf(lead, true) ?? null)
    const own = counted.get(portion.mention ?? before)
    if (!words && paired === null) return []
    const said = words ?? { part: '', of: '', together: false, each: true, rate: false }
    const beside = paired ?? besideOf(read, portion, said, lead, before)
    const unit = mentions[beside ?? -1]?.unit
    const first = Math.max(0, before + 1 - MOST_TOLD)
    const told = mentions
      .slice(first, before + 1)
      .flatMap((one, i) =>
        first + i !== beside && isCount(one) && !one.about && (!unit || sameKind(one.unit, unit))
          ? [first + i]
          : [],
      )
    const here = told.filter((i) => (mentions[i]?.from ?? 0) >= sentence)
    const last = [...here].reverse().slice(0, LONGEST_SUM)
    let sum = 0
    const sums = last.map((i) => (sum += mentions[i]?.value ?? 0)).slice(1)
    return [
      {
        portion,
        words: said,
        part: contentOf(tokensOf(said.part.replace(/类$/u, ''), [])),
        of: contentOf(tokensOf(said.of, [])),
        beside,
        sums,
        told,
        sentence: here,
        topic: own?.topic ?? null,
        scope: own?.scope ?? 'open',
      },
    ]
  })
}

/** {@link ShareFrame}s of a paragraph, cached by its wording. */
export const shareFramesIn = perWording(framesOf)
