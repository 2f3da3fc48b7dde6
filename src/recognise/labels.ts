import { LEAD_WORDS, MARKS, MEASURES } from './words'

const LEADS = new RegExp(`^(?:${LEAD_WORDS})+`, 'u')
/** Words between a name and its number; at most four, one behind another. */
const ENDS = /(?:共计?|累计|总计|合计|达到|达|为|约|近|有|是|超过|了|的|分别为)$/u
const STOP = new RegExp(`[，,。；;：:、！？（()）“”"\\s\\d%％${MARKS}]`, 'u')
const LONGEST = 20
const SHORTEST = 2
const AFTER = new RegExp(`^\\s*(?:余|多)?(?:万|亿)?(?:余|多)?(?:${MEASURES})?`, 'u')

/** The words before a place, back to the last mark or number. */
export function phraseBefore(line: string, at: number): string {
  let from = at
  while (from > 0 && !STOP.test(line.charAt(from - 1))) from -= 1
  // a lone space between words and number belongs to neither
  if (from === at && /\s/u.test(line.charAt(at - 1)))
    return phraseBefore(line, line.slice(0, at).trimEnd().length)
  return line.slice(from, at)
}

/** The words behind a measure word, up to the next mark or number. */
export function nounBehind(line: string, end: number): string {
  const rest = line.slice(end)
  const word = AFTER.exec(rest)?.[0] ?? ''
  const noun = rest.slice(word.length)
  const to = noun.search(STOP)
  return noun.slice(0, to < 0 ? noun.length : to)
}

/** A name for a figure: the words before it without verb, the noun behind it where these are too short. */
export function labelOf(line: string, at: number, end: number): string {
  let said = phraseBefore(line, at)
  for (let n = 0; n < 4; n += 1) said = said.replace(ENDS, '')
  const bare = said.replace(LEADS, '')
  const noun = nounBehind(line, end)
  const words = bare.length >= SHORTEST ? bare : noun.length >= SHORTEST ? `${bare}${noun}` : said || noun
  return (words || '数据').slice(-LONGEST)
}
