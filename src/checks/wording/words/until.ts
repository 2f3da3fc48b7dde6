import { FIGURE_CHAR } from '../../../report/text/prose'
import { hitsOf, type WordingRule } from '../rule'

const UNTIL = new RegExp(
  `(?<=^|[，。；：、（,;:\\s])截止(?:到|至)?(?=\\s?(?:(?:19|20)\\d{2}\\s?年|${FIGURE_CHAR}|\\d{1,2}月|目前|今日|年底|年末|[本上去当]年|报告期))`,
  'gu',
)

/** 截止 ends something (报名截止); up to a day it is 截至. */
export const until: WordingRule = {
  id: 'until',
  name: '截止与截至',
  severity: 'warning',
  certain: true,
  find: (line) =>
    hitsOf(line, UNTIL, ([words]) => ({ sentence: `“${words}”后面是时间，应写“截至”`, put: '截至' })),
  must: [
    ['截止到2025年12月31日，共公开12条', '截至2025年12月31日，共公开12条'],
    ['截止2025年底，现行有效3件', '截至2025年底，现行有效3件'],
    ['全年公开12条，截止目前均已答复', '全年公开12条，截至目前均已答复'],
    ['（截止至12月31日）', '（截至12月31日）'],
  ],
  mustNot: [
    '截至2025年12月31日',
    '申请截止日期为12月31日',
    '报名于12月31日截止',
    '截止时间：2025年12月31日',
    '征集截止2025年6月',
  ],
}
