import type { NumberMention } from './numberMention'
import { sameKind } from './sameKind'
import type { ReadLine } from './statements'

/** 予以公开50件，占45.87%: a percentage, the number it belongs to, and what it may be a share of. */
export interface Share {
  percent: NumberMention
  part: NumberMention
  /** Numbers told before it in the paragraph. */
  bases: readonly number[]
  /** 占比 and 占申请总量 name no base, or one that the tables know; 占全市总量 names another. */
  ofRequests: boolean
}

const SHARE =
  /^(?:约)?(?:占比?|比例|所占比例|比重)(?:(?:全部|全年|所有)?(?:总数|总量|申请(?:总)?[数量]?|受理(?:总)?[数量]?|收到(?:的)?申请(?:总)?[数量]?|办结(?:总)?[数量]?|答复(?:总)?[数量]?|办理(?:总)?[数量]?|申请件(?:总)?[数量]?)|其中)?(?:的)?(?:比例|比重|比)?(?:约|为|达到?|：)*$/u

/** Shares that stand right behind their number; 分别占 is not read. */
export function sharesIn({ mentions, line: { text } }: ReadLine): Share[] {
  return mentions.flatMap((percent, index): Share[] => {
    const part = mentions[index - 1]
    if (percent.unit !== '%' || percent.about || !part || part.unit === '%' || part.about) return []
    if (!SHARE.test(percent.lead) || part.segment !== percent.segment) return []
    // only a mark may stand between the number's own words and 占
    const gap = text.slice(part.end, percent.from - percent.lead.length)
    if (!/^[^，（：]{0,8}[，（]?$/u.test(gap) || /分别|各/u.test(gap)) return []
    const told = mentions.filter(({ unit, about }, i) => i < index && !about && sameKind(unit, part.unit))
    return [
      {
        percent,
        part,
        bases: told.map(({ value }) => value),
        ofRequests: /申请|受理|办结|答复|办理|收到/u.test(percent.lead),
      },
    ]
  })
}

/** True when a percentage is n of d to half a unit of its last digit. */
export function isShare(percent: NumberMention, n: number, d: number): boolean {
  return d > 0 && Math.abs(percent.value - (100 * n) / d) <= 0.5 * 10 ** -percent.decimals + 1e-9
}
