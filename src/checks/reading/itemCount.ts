import { numeralValue } from './numerals'

/** 网站、微信、公示栏3种方式: things listed by name and the number that is given for them. */
export interface ItemCount {
  stated: number
  /** How many the words may be read to list: 和 may join two or stand inside a name. */
  least: number
  most: number
  unit: string
  /** UTF-16 units in the spoken text: the number. */
  from: number
  to: number
}

const COUNTED =
  /([^，。；：（）“”\d]*、[^，。；：（）“”\d]*?)(等)?(\d{1,2}|[二两三四五六七八九十])(种|大?类|项|个)(?:形式|方式|渠道|途径|类别|方面|领域|环节|载体)/gu
/** Longer pieces hold more than a name: 微信公众号设置政策文件. */
const LONGEST_NAME = 8

/** Lists whose items are counted right behind them. */
export function itemCountsIn(text: string): ItemCount[] {
  return [...text.matchAll(COUNTED)].flatMap((match): ItemCount[] => {
    const [whole, words = '', open, number = '', unit = ''] = match
    const items = words.split('、')
    if (items.slice(1).some((item) => item === '' || item.length > LONGEST_NAME)) return []
    const joints = (words.match(/和|及|与|或/gu) ?? []).length
    const from = match.index + whole.indexOf(number, words.length)
    return [
      {
        stated: numeralValue(number) ?? Number(number),
        least: items.length,
        // 等 may stand for as many more as there are
        most: open === undefined ? items.length + joints : Infinity,
        unit,
        from,
        to: from + number.length,
      },
    ]
  })
}
