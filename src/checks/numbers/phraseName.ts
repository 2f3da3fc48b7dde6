const BESIDE =
  /^(?:20\d{2}年度?|全年|本年度?|今年|年内|我[市区县镇局街]道?|全[市区县镇]|累计|一?共计?|总计|合计|依托|，)+/u
const LINK = /(?:一?共计?|总计|合计|累计|总数|数量|为|达到?|：){1,8}$/u
const GENERAL = /^(?:通过[^，]*)?(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?(?:公开)?(?:信息)?$/u

/** What a number is called by the words before it, without its time, its unit and 共计. */
export const phraseName = (lead: string): string => lead.replace(BESIDE, '').replace(LINK, '')

/** True for a name that many numbers have: 主动公开政府信息. */
export const isGeneral = (name: string): boolean => GENERAL.test(name)

/** True where the sentence before a number tells of a part, a month or another year. */
export const isOfPart = (words: string): boolean => /其中|同比|较|比|去年|上年|季度|月/u.test(words)
