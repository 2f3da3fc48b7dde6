import { hitsOf, type WordingRule } from '../rule'

const DATE = /(?:(?<!\d)((?:19|20)\d{2})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日(?!内)/gu
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month; of February 29 where the year is not told. */
function daysOf(month: number, year: number | null): number {
  const leap = year === null || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}

/** Days that no calendar has: 2月30日, 2025年2月29日, 13月1日. */
export const noSuchDate: WordingRule = {
  id: 'no-such-date',
  name: '不存在的日期',
  severity: 'error',
  find: (line) =>
    hitsOf(line, DATE, ([words, year, month, day]) => {
      const days = daysOf(Number(month), year === undefined ? null : Number(year))
      return Number(day) >= 1 && Number(day) <= days ? null : { sentence: `没有“${words}”这一天` }
    }),
  must: [
    ['2月30日召开会议', null],
    ['于2025年2月29日印发', null],
    ['4月31日前报送', null],
    ['2025年13月1日', null],
    ['6月0日', null],
  ],
  mustNot: ['2024年2月29日', '2月29日', '1月1日至12月31日', '2025年12月31日', '15月30日内的答复'],
}
