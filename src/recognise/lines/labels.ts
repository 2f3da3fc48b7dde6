import { ADVERB, GOES_ON, KEPT, PLACE_ALONE, TAILS, VERB } from '../words/leads'
import { MARKS, MEASURES } from '../words/measures'

const STOP = new RegExp(`[，,。；;：:、！？（()）“”"\\s\\d%％${MARKS}]`, 'u')
const LONGEST = 20
/** Longest noun after a number: words after it soon go on as a sentence. */
const LONGEST_NOUN = 12
const SHORTEST = 2
/** A phrase is at most so long. */
const FAR = 80
/** How many characters before a short phrase are searched for words that make it clear. */
const NEAR = 24
const AFTER = new RegExp(`^\\s*(?:余|多)?(?:万|亿)?(?:余|多)?(?:${MEASURES})?`, 'u')

/** The words before a place, back to the last mark or number. */
export function phraseBefore(line: string, at: number): string {
  let from = at
  while (from > 0 && at - from < FAR && !STOP.test(line.charAt(from - 1))) from -= 1
  // a lone space between words and number belongs to neither
  if (from === at && /\s/u.test(line.charAt(at - 1)))
    return phraseBefore(line, line.slice(0, at).trimEnd().length)
  return line.slice(from, at)
}

/** The words after a measure word, up to the next mark or number. */
export function nounBehind(line: string, end: number): string {
  const rest = line.slice(end, end + FAR)
  const word = AFTER.exec(rest)?.[0] ?? ''
  const noun = rest.slice(word.length)
  const to = noun.search(STOP)
  return noun.slice(0, to < 0 ? noun.length : to)
}

const MOST_TAILS = 6
/** No such word is longer, with what may not stand before it. */
const LONGEST_TAIL = 8
/** A phrase without the words that lead over to its number: 压减至 of 平均申请材料压减至. */
export function withoutTails(phrase: string): string {
  let said = phrase
  for (let n = 0; n < MOST_TAILS; n += 1) {
    const end = said.slice(-LONGEST_TAIL)
    const rest = end.replace(TAILS, '')
    if (rest === end) break
    said = said.slice(0, said.length - end.length + rest.length)
  }
  return said
}

/** Removes words at the beginning, but not where they begin a longer word: 在 of 在线答复 stays. */
function without(lead: RegExp, said: string): string {
  let rest = said
  for (let word = lead.exec(rest)?.[0]; word !== undefined && !KEPT.test(rest); word = lead.exec(rest)?.[0])
    rest = rest.slice(word.length)
  return rest
}

/** A name without the verbs that it begins with: 投诉举报 of 受理投诉举报. */
export const withoutVerbs = (said: string): string => without(VERB, withoutAdverbs(said))

/** A phrase without the adverbs, times and prepositions that it begins with. */
export const withoutAdverbs = (said: string): string => without(ADVERB, said)

/**
 * A short phrase with what makes it clear in front of it: a quotation, a bracket or a colon (“全程网办”事项, 执业（助理）医师, 外借量：).
 */
function clearer(line: string, at: number, phrase: string): string {
  const from = at - phrase.length
  const near = line.slice(Math.max(0, from - NEAR), from)
  const [, quoted] = /[“《〈「]([^“”《》〈〉「」]{2,20})[”》〉」]$/u.exec(near) ?? []
  if (quoted !== undefined && !/[，。；：！？\d]/u.test(quoted)) return `${quoted}${phrase}`
  // 已经解决的（A类）12件
  const [, sort] = /[（(]([\u4E00-\u9FFF]{0,4}[A-Z\u4E00-\u9FFF][类级等项])[)）]$/u.exec(near) ?? []
  if (phrase === '' && sort !== undefined) return sort
  // 在校学生（含幼儿）12人
  const [, said] = /([\u4E00-\u9FFF]{2,12})[（(][^（()）]{1,12}[)）]$/u.exec(near) ?? []
  if (phrase === '' && said !== undefined) return said
  const [bracket, before] = /([\u4E00-\u9FFF]{2,10})[（(][\u4E00-\u9FFF]{1,6}[)）]$/u.exec(near) ?? []
  if (bracket !== undefined && before !== undefined && phrase !== '')
    return `${withoutAdverbs(before)}${bracket.slice(before.length)}${phrase}`
  if (phrase === '' && /[\u4E00-\u9FFF][:：]$/u.test(near)) return phraseBefore(line, from - 1)
  return phrase
}

/** The noun after a number as a name: 村（社区） of xx个村（社区）全部; not the 和 before the next. */
function nounOf(line: string, end: number): string {
  const whole = nounBehind(line, end)
  const goesOn = whole.search(GOES_ON)
  const noun = goesOn < SHORTEST ? whole : whole.slice(0, goesOn)
  const behind = line.indexOf(whole, end) + whole.length
  // 村（社区）, 参评县（市、区）
  const [bracket = ''] =
    noun === whole && noun !== '' && noun.length <= SHORT
      ? (/^[（(][\u4E00-\u9FFF、]{1,6}[)）]/u.exec(line.slice(behind, behind + 10)) ?? [])
      : []
  return withoutTails(`${noun}${bracket}`.slice(0, LONGEST_NOUN).replace(/[和及与]$/u, '')).replace(
    /中$/u,
    '',
  )
}

/** The end of a long phrase, cut where a word begins as far as that can be told. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const end = words.slice(-LONGEST)
  const [lead = ''] = /^[^的]*的(?=.{4})/u.exec(end) ?? []
  return end.slice(lead.length)
}

/** 违法占用面积占新增占用总面积的3% */
const SHARE_OF = /^(.{1,16}[量数额积人])占(?![用道地比]).{2,24}(?:总[数量额]|总面积|总人数)$/u
/** Phrases up to this length may need the words before them to be clear. */
const SHORT = 4

/**
 * A name for a figure: the words before it without their verb, or the noun after it where these are too short.
 * @param phrase the words before it, where they are not those of the line
 * @param subject what the figure is under, for a number that only a verb stands before
 */
export function labelOf(
  line: string,
  at: number,
  end: number,
  phrase = phraseBefore(line, at),
  subject = '',
): string {
  const whole = line.slice(at - phrase.length, at) === phrase
  const said = withoutTails(whole && phrase.length <= SHORT ? clearer(line, at, phrase) : phrase)
  const share = SHARE_OF.exec(said)?.[1]
  if (share !== undefined) return `${share}占比`
  const verb = withoutAdverbs(said)
  const bare = withoutAdverbs(without(VERB, verb))
  const noun = nounOf(line, end)
  if (bare.length >= SHORTEST && !(noun.length >= SHORTEST && PLACE_ALONE.test(bare))) return shortened(bare)
  if (noun.length >= SHORTEST && PLACE_ALONE.test(bare)) return noun.slice(0, LONGEST)
  if (noun.length >= SHORTEST) return `${bare}${noun}`.slice(0, LONGEST)
  if (subject !== '' && verb !== '') return `${subject}${verb}`.slice(-LONGEST)
  // 诉求量最大，达12件
  const from = at - phrase.length
  const clause =
    whole && /[，,]/u.test(line.charAt(from - 1)) ? withoutTails(phraseBefore(line, from - 1)) : ''
  return (verb || noun || withoutAdverbs(clause) || said || '数据').slice(-LONGEST)
}
