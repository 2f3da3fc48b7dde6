import { type Hit, hitsOf, type WordingRule } from '../rule'

interface Phrase {
  right: string
  /**
   * Range of the characters at which a difference is a slip; outside it the phrase may stand beside another word:
   * 严格执行规范性文件.
   */
  within?: readonly [from: number, to: number]
  /** Characters that are slips when they stand in place of the last one; any other character makes another word. */
  ends?: string
  others?: readonly string[]
}

const REPORTS = '季度报告 月度报告 周度报告 年终报告 年中报告 年底报告 年初报告 年检报告'.split(' ')
/** Phrases with only one right spelling; `others` are right although they differ from the phrase by one character. */
const PHRASES: readonly Phrase[] = [
  { right: '中华人民共和国政府信息公开条例', ends: '列利历厉力另立理' },
  { right: '政府信息公开条例', within: [1, 8], ends: '列利历厉力另立理' },
  {
    right: '政府信息公开工作年度报告',
    ends: '靠诰浩',
    others: ['政务信息公开工作年度报告', ...REPORTS.map((one) => `政府信息公开工作${one}`)],
  },
  {
    right: '政府信息公开年度报告',
    ends: '靠诰浩',
    others: ['政务信息公开年度报告', ...REPORTS.map((one) => `政府信息公开${one}`)],
  },
  { right: '习近平新时代中国特色社会主义思想' },
  { right: '全国政府信息公开工作主管部门', within: [2, 14] },
  { right: '国务院办公厅政府信息与政务公开办公室' },
  { right: '政府信息公开信息处理费' },
  { right: '属于三类内部事务信息', within: [3, 10] },
  { right: '属于四类过程性信息', within: [3, 9] },
  { right: '基层政务公开标准化规范化', within: [4, 12] },
  { right: '行政规范性文件', within: [2, 4] },
]
/** Slips in shorter phrases, which are listed one by one: too many right words differ from these by one character. */
const SLIPS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [
    /(?<![可予得难加给用借足所应民人者])以申请公开(?=[\d，。；]|$|件|工作|平台|渠道|系统|答复|办理|受理|事项|流程|栏目|窗口|类)(?![^，。；]{0,16}(?:为|方式|形式|名义))/gu,
    '依申请公开',
  ],
  [/依申清公开/gu, '依申请公开'],
  [/规犯性文件|规范姓文件|归范性文件/gu, '规范性文件'],
  [/不于公开(?!场|平台|渠道|网)|不与公开(?=[\d，。；]|$)/gu, '不予公开'],
  [/(?<![参由鉴关对基在至])(?:于以|与以|予已)公开(?=[\d，。；]|$)/gu, '予以公开'],
  [/行政复仪|行政复意/gu, '行政复议'],
  [/行政诉松|行政诉颂/gu, '行政诉讼'],
  [/信息公幵/gu, '信息公开'],
  [/政务公幵/gu, '政务公开'],
  [/贯切落实|惯彻落实/gu, '贯彻落实'],
  [/(?<![发公颁宣分])布署(?![名有长])/gu, '部署'],
  [/提供(?=信息数量和质量)/gu, '提高'],
]

/**
 * Places where a phrase stands with one character exchanged or, inside it, left out. At least one half of the phrase
 * must stand unchanged; it is searched for.
 */
function nearly(line: string, phrase: Phrase): Hit[] {
  const { right, others = [] } = phrase
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
      if (words.length < size || others.includes(words) || !isNear(words, phrase)) continue
      // 政府信息公开 and 政务公开 are both names: a question
      if (words === right.replace('政府', '政务'))
        return [{ from, to: from + size, sentence: `“${words}”一般写作“${right}”，请核实` }]
      return [{ from, to: from + size, sentence: `“${words}”应为“${right}”，请核实`, put: right }]
    }
    return []
  })
}

/** One character exchanged by another of Chinese, or one left out between the first and the last. */
function isNear(
  words: string,
  { right, within: [from, to] = [1, right.length], ends = '' }: Phrase,
): boolean {
  let same = 0
  while (same < words.length && words.charAt(same) === right.charAt(same)) same += 1
  if (same < from || same >= to) return false
  // 政府信息公开条款, 实例 and 比例 are other words
  if (right.endsWith('条例') && same === right.length - 2 && !'调跳务修'.includes(words.charAt(same)))
    return false
  if (words.length === right.length)
    return (
      (same < right.length - 1 || ends.includes(words.charAt(same))) &&
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
      ...PHRASES.flatMap((phrase) => nearly(line, phrase)),
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
    ['根据《政务信息公开条例》', null],
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
    '清理现行规范性文件12件',
    '严格执行规范性文件备案',
    '市财政规范性文件',
    '党政规范性文件',
    '推行规范性文件目录',
    '行政规范性公文',
    '全市政府信息公开工作主管部门',
    '我国政府信息公开工作主管部门',
    '编制政府信息公开季度报告',
    '政府信息公开工作月度报告',
    '政府信息公开年终报告',
    '政府信息公开年度报表',
    '召开政府信息公开例会',
    '政府信息公开条款',
    '政府信息公开实例',
    '政府信息公开比例',
    '基层党务公开标准化规范化',
    '基层政务公开标准化规范建设',
    '政府信息公开信息处理平台',
    '由于三类内部事务信息不予公开',
    '属于该类内部事务信息',
    '发布署名文章',
    '所以申请公开',
    '应以申请公开为准',
    '公民以申请公开方式',
    '以申请公开政府信息的方式',
  ],
}
