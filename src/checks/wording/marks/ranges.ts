import { hitsOf, type WordingRule } from '../rule'

const MONTHS = /(?<!\d)(\d{1,2}月(?:\d{1,2}日)?)\s?[-－~]\s?((?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?)/gu
const PERCENTS =
  /(?<![\d.,:/A-Za-z第+±\-－]|\d[，：])(\d{1,3}(?:\.\d{1,3})?)\s?[-－~～—]\s?(\d{1,3}(?:\.\d{1,3})?)[%％]/gu

/** GB/T 15834 and 15835: 1月至12月, and the percent sign at both ends. */
export const ranges: WordingRule = {
  id: 'range',
  name: '起止时间和比例的写法',
  severity: 'warning',
  certain: true,
  find: (line) => [
    ...hitsOf(line, MONTHS, ([words, from, to]) => ({
      sentence: `起止时间写作“${from}至${to}”，不写“${words}”`,
      put: `${from}至${to}`,
    })),
    ...hitsOf(line, PERCENTS, ([words, from, to]) => ({
      sentence: `两端都要写百分号：“${from}%～${to}%”，不写“${words}”`,
      put: `${from}%～${to}%`,
    })),
  ],
  must: [
    ['2025年1月-12月，共公开12条', '2025年1月至12月，共公开12条'],
    ['期限为1月1日-12月31日', '期限为1月1日至12月31日'],
    ['增长20-30%', '增长20%～30%'],
  ],
  mustNot: [
    '2025年1-12月',
    '1月至12月',
    '1月—12月',
    '增长20%～30%',
    '电话022-12345678',
    '完成2-3项，占30%',
    '增长1,200-300%',
    '1，200-300%',
    '12:20-30%',
    '第3-5%',
  ],
}
