import type { ItemCount } from './itemCount'
import { numeralValue } from '../../../report/text/numerals'

/** 由总体情况、…等六部分组成: the parts of the report itself, told by name and counted. */
const COUNTED =
  /((?:由|包括|包含|分为)[^，。；：]{8,200}?)(等)?((?<!\d)\d{1,2}|[二两三四五六七八九十])(?:个|大)?部分(?=[^，。；]{0,6}[，。；])/gu
/** Names of a report's parts in which 和 and 、 join nothing. */
const ONE_NAME =
  /行政复议(?:、|和)(?:提起)?行政诉讼|问题[及和]改进|收到[和、]处理|受理[和、]处理|公开[和、]依申请公开/gu
/** A name ends with one of these before 和, 及 or 以及 joins it to the next. */
const JOINT = /(?<=情况|事项|问题|信息|工作|概述)(?:、|和|及|以及|与)+/gu

/** How many parts of the report are named beside how many are said. 等 behind all of them but one was meant to end the list. */
export function partCountsIn(text: string): ItemCount[] {
  return [...text.matchAll(COUNTED)].flatMap((match): ItemCount[] => {
    const [whole, words = '', open, number = ''] = match
    const listed = words.replaceAll(ONE_NAME, (name) => '部'.repeat(name.length))
    if (!/情况/u.test(words)) return []
    const items = listed.split(JOINT).filter((one) => one !== '')
    const stated = numeralValue(number) ?? Number(number)
    const from = match.index + whole.indexOf(number, words.length)
    return [
      {
        stated,
        least: items.length,
        most: open !== undefined && items.length < stated - 1 ? Infinity : items.length,
        unit: '个部分',
        from,
        to: from + number.length,
      },
    ]
  })
}
