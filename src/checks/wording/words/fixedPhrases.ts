import { type Hit, hitsOf, type WordingRule } from '../rule'

/** Phrases that are written in one way only, and words that differ from them by one character and are right too. */
const PHRASES: readonly { right: string; others?: readonly string[] }[] = [
  { right: '中华人民共和国政府信息公开条例' },
  { right: '政府信息公开条例', others: ['政府信息公开案例', '政府信息公开惯例', '政府信息公开事例'] },
  { right: '政府信息公开工作年度报告', others: ['政务信息公开工作年度报告'] },
  { right: '政府信息公开年度报告', others: ['政务信息公开年度报告'] },
  { right: '习近平新时代中国特色社会主义思想' },
  { right: '全国政府信息公开工作主管部门' },
  { right: '国务院办公厅政府信息与政务公开办公室' },
  { right: '政府信息公开信息处理费' },
  { right: '属于三类内部事务信息' },
  { right: '属于四类过程性信息' },
  { right: '基层政务公开标准化规范化' },
  { right: '行政规范性文件', others: ['行政规范性条文'] },
]
/** Slips of shorter phrases, which have too many right neighbours to be looked for by a character. */
const SLIPS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/(?<![可予得难加给用借])以申请公开/gu, '依申请公开'],
  [/依申清公开/gu, '依申请公开'],
  [/规犯性文件|规范姓文件|归范性文件/gu, '规范性文件'],
  [/不于公开|不与公开(?=[\d，。；]|$)/gu, '不予公开'],
  [/(?:于以|与以|予已)公开(?=[\d，。；]|$)/gu, '予以公开'],
  [/行政复仪|行政复意/gu, '行政复议'],
  [/行政诉松|行政诉颂/gu, '行政诉讼'],
  [/信息公幵/gu, '信息公开'],
  [/政务公幵/gu, '政务公开'],
  [/贯切落实|惯彻落实/gu, '贯彻落实'],
  [/布署/gu, '部署'],
  [/提供(?=信息数量和质量)/gu, '提高'],
]

/** Where a phrase stands with one character exchanged or, inside, left out. Each half is looked for as it is. */
function nearly(line: string, right: string, others: readonly string[]): Hit[] {
  const half = right.length >> 1
  const starts = new Set<number>()
  const [head, tail] = [right.slice(0, half), right.slice(half)]
  for (let at = line.indexOf(head); at >= 0; at = line.indexOf(head, at + 1)) starts.add(at)
  for (let at = line.indexOf(tail); at >= 0; at = line.indexOf(tail, at + 1)) {
    starts.add(at - half)
    starts.add(at - half + 1)
  }
  return [...starts].flatMap((from): Hit[] => {
    if (from < 0 || line.startsWith(right, from)) return []
    for (const size of [right.length, right.length - 1]) {
      const words = line.slice(from, from + size)
      if (words.length < size || others.includes(words) || !isNear(words, right)) continue
      return [{ from, to: from + size, sentence: `“${words}”应为“${right}”，请核实`, put: right }]
    }
    return []
  })
}

/** One character exchanged by another of Chinese, or one left out between the first and the last. */
function isNear(words: string, right: string): boolean {
  let same = 0
  while (same < words.length && words.charAt(same) === right.charAt(same)) same += 1
  if (words.length === right.length)
    return (
      same < words.length &&
      /\p{Script=Han}/u.test(words.charAt(same)) &&
      words.slice(same + 1) === right.slice(same + 1)
    )
  return same > 0 && same < words.length && words.slice(same) === right.slice(same + 1)
}

/** C25: fixed phrases that are wrong by one character. */
export const fixedPhrases: WordingRule = {
  id: 'fixed-phrase',
  name: '固定用语的错别字',
  severity: 'warning',
  find: (line) => {
    const hits = [
      ...PHRASES.flatMap(({ right, others = [] }) => nearly(line, right, others)),
      ...SLIPS.flatMap(([wrong, right]) =>
        hitsOf(line, wrong, ([words]) => ({ sentence: `“${words}”应为“${right}”，请核实`, put: right })),
      ),
    ]
    // a phrase within a longer one is told once
    return hits.filter(
      (hit, i) =>
        !hits.some(
          (other, j) =>
            (j < i || other.to - other.from > hit.to - hit.from) &&
            j !== i &&
            other.from <= hit.from &&
            other.to >= hit.to,
        ),
    )
  },
  must: [
    ['根据《中华人民共和国政府信息公开条列》', '根据《中华人民共和国政府信息公开条例》'],
    ['根据《中华人民共和国政府信息开条例》', '根据《中华人民共和国政府信息公开条例》'],
    ['编制政府信息公开工作年度报靠', '编制政府信息公开工作年度报告'],
    ['制发行政规犯性文件3件', '制发行政规范性文件3件'],
    ['收到以申请公开3件', '收到依申请公开3件'],
    ['不于公开2件', '不予公开2件'],
    ['以习近平新时代中国特社会主义思想为指导', '以习近平新时代中国特色社会主义思想为指导'],
    ['提供信息数量和质量', '提高信息数量和质量'],
  ],
  mustNot: [
    '根据《中华人民共和国政府信息公开条例》',
    '发布政府信息公开案例3个',
    '编制政府信息公开年度报告',
    '政府信息公开工作年度报告',
    '以申请人为中心',
    '公民可以申请公开政府信息',
    '关于以公开促落实',
    '属于四类过程性信息1件',
    '行政规范性文件',
  ],
}
