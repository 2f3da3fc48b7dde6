const MONTHS = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月'
/** 1至12月, 1月1日至12月31日, 截至12月底, 截至年底: the whole year. */
const WHOLE_YEAR = new RegExp(
  `1(?:月(?:1日)?)?(?:起|开始)?(?:至|到|[-—–~～])+(?:20\\d{2}年)?12月(?:31日|底|末|份)?|(?:截[至止]到?|到|至)(?:20\\d{2}年)?12月份?|12月(?:31日|底|末)`,
  'gu',
)
const PART = new RegExp(`${MONTHS}|季度|[上下]半年|第[一二三四]季|前[一二三]季`, 'u')
const WHOLE_AGAIN = /全年|年度共|累计|总计|截[至止]到?(?:20\d{2}年)?年?[底末]/u

/** True when the words before a number, since its sentence or semicolon, tell of a month, a quarter or half a year. */
export function tellsPartOfYear(words: string): boolean {
  const rest = words.replace(WHOLE_YEAR, '全年')
  return PART.test(rest.split(WHOLE_AGAIN).at(-1) ?? '')
}
