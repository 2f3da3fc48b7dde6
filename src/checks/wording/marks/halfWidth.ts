import { type Hit, hitsOf, type WordingRule } from '../rule'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
/** A mark of narrow width beside Chinese on both its sides, or at the end. Numbers keep theirs: 1,234 and 9:30. */
const NARROW =
  /(?<=[\p{Script=Han}”》）\uFFFC%])[,;:?!](?=[\p{Script=Han}“《（\uFFFC\d]|$)|\((?=[\p{Script=Han}“《])|(?<=[\p{Script=Han}”》])\)|(?<=[\p{Script=Han}])\((?=\d)|(?<=[件条个次年月日%])\)/gu
/** A mark behind the same mark, and blanks before one. */
const TWICE = /(?<=([，。；：、]))\1/gu
const BLANK = /(?<=[\p{Script=Han}\d])[ \u3000]{1,4}(?=[，。；：、）])/gu

/** Marks of Chinese text have full width, stand once, and directly behind their word. */
export const halfWidth: WordingRule = {
  id: 'marks',
  name: '标点的全角和重复',
  severity: 'warning',
  gathered: true,
  certain: true,
  find: (line): Hit[] =>
    [
      ...hitsOf(line, NARROW, ([mark]) => ({
        sentence: `中文里的标点应为全角，“${mark}”是半角`,
        put: WIDE[mark] ?? mark,
      })),
      ...hitsOf(line, TWICE, ([mark]) => ({ sentence: `标点“${mark}${mark}”重复`, put: '' })),
      ...hitsOf(line, BLANK, () => ({ sentence: '标点前面多了空格', put: '' })),
    ].sort((a, b) => a.from - b.from),
  must: [
    ['受理50件,其中结转3件', '受理50件，其中结转3件'],
    ['政务(工作)动态类', '政务（工作）动态类'],
    ['其他1件(申请人撤销)。', '其他1件（申请人撤销）。'],
    ['共公开12条。。', '共公开12条。'],
    ['受理渠道 ，', '受理渠道，'],
    ['认真落实:一是加强领导', '认真落实：一是加强领导'],
  ],
  mustNot: [
    '共公开1,234条',
    '9:30开会',
    '网址：http://www.tj.gov.cn/a,b',
    'PDF(1)',
    '（一）主动公开',
    '增长12.5%。',
    '……',
  ],
}
