import { numeralValue } from '../../../report/text/numerals'

/** Items listed by name and the count stated behind them: 网站、微信、公示栏3种方式. */
export interface ItemCount {
  stated: number
  /** Bounds of how many items are listed: 和 may join two of them or be part of a name. */
  least: number
  most: number
  unit: string
  /** UTF-16 units in the spoken text: the number. */
  from: number
  to: number
}

/** Characters that end a list before its count; a digit belongs to another count. */
const APART = /[，。；：（）\d]/u
const COUNTED =
  /(等)?((?<!\d)\d{1,2}|[二两三四五六七八九十])(种|大?类|项|个)(?:形式|方式|渠道|途径|类别|方面|领域|环节|载体)/gu
/** Longer pieces are more than a name: 微信公众号设置政策文件. */
const LONGEST_NAME = 8

/**
 * The counts in a text by the offset at which the list before them may begin. It starts from the counts, which are few.
 */
function countsByStretch(text: string): Map<number, RegExpExecArray[]> {
  const stretches = new Map<number, RegExpExecArray[]>()
  let [start, scanned] = [0, 0]
  for (const match of text.matchAll(COUNTED)) {
    for (; scanned < match.index; scanned += 1) if (APART.test(text.charAt(scanned))) start = scanned + 1
    const here = stretches.get(start)
    if (here) here.push(match)
    else stretches.set(start, [match])
  }
  return stretches
}

const QUOTED = /“[^“”]{0,40}”/gu
const NAME = '〓'

/** The words with a mark for each quoted name; null where a quotation is cut off, is a list itself, or two stand side by side. */
function withoutQuotes(words: string): string | null {
  const plain = words.replace(QUOTED, (name) => (name.includes('、') ? '“' : NAME))
  return /[“”]/u.test(plain) || plain.includes(NAME + NAME) ? null : plain
}

/** Lists whose items are counted right behind them. */
export function itemCountsIn(text: string): ItemCount[] {
  return [...countsByStretch(text)].flatMap(([start, counts]): ItemCount[] => {
    // of several counts the first behind the last item
    const comma = text.slice(start, counts.at(-1)?.index).lastIndexOf('、')
    const match = comma < 0 ? undefined : counts.find(({ index }) => index > start + comma)
    if (!match) return []
    const [, open = '', number = '', unit = ''] = match
    const words = withoutQuotes(text.slice(start, match.index))
    if (words === null) return []
    const items = words.split('、')
    if (items.slice(1).some((item) => item === '' || item.length > LONGEST_NAME)) return []
    const joints = (words.match(/和|及|与|或/gu) ?? []).length
    const from = match.index + open.length
    return [
      {
        stated: numeralValue(number) ?? Number(number),
        least: items.length,
        // 等 may stand for any number of items
        most: open === '' ? items.length + joints : Infinity,
        unit,
        from,
        to: from + number.length,
      },
    ]
  })
}
