/*
 * Words of which one figure has one and another figure another: 受理 and 办结, 收入 and 支出. Their values are often equal, and they
 * are two figures all the same.
 */
const SETS: readonly (readonly string[])[] = [
  [
    '受理|收到|接收|接到',
    '办结|审结|结案|答复|回复',
    '办理|承办|交办|处理',
    '立案',
    '移送|移交',
    '整改',
    '退回',
    '发现|排查|查出',
    '处罚',
    '撤销',
    '注销',
    '新增|新建|新设|净增',
    '(?<!全年|年内|今年|年度)累计(?![制开办接受巡组举实走发检排查处调投完救培慰])|现有|总数|共有|实有',
    '公示|公开|发布',
    '参加|参与',
    '培训',
    '申请|申报',
    '计划|预计|拟',
  ],
  ['收入', '支出', '结余|结转'],
  ['开工', '竣工|完工|交付'],
  ['发放', '回收|收回'],
  ['进口|进境|入境', '出口|出境'],
  ['招生|录取', '报到', '毕业'],
  ['归集|缴存', '提取', '贷款'],
  ['征集|收集', '采纳|采用'],
  ['送审', '审定', '核减'],
  ['预算|年初', '决算|实际'],
  ['城镇|城市|市区|城区', '农村|乡村'],
  [
    '国家级|全国|中央|国务院',
    '省级|全省|省内|省委|省政府',
    '市级|全市|市内|市委|市政府',
    '县级|区级|全县|全区|县委|县政府',
    '镇级|乡级|乡镇',
    '村级|社区',
  ],
  ['机关', '事业', '企业|公司', '个人|自然人|居民|个体'],
  ['维持', '纠正|撤销', '驳回', '调解|和解'],
  ['主办', '会办|协办'],
  ['建议', '提案'],
  ['许可', '处罚', '强制', '检查', '征收', '确认', '裁决', '奖励'],
  ['复议', '诉讼|应诉'],
  ['来信', '来访', '来电|电话', '网上|网络|网站', '微信|公众号', '微博'],
  ['初次|首次', '重复|再次'],
  ['男', '女'],
  ['优秀', '良好', '不合格', '合格'],
  ['平均|人均', '总计|总数|累计'],
  ['购置', '运行|维护', '接待', '因公出国'],
]
const OPPOSITES: readonly (readonly RegExp[])[] = SETS.map((set) =>
  set.map((words) => new RegExp(words, 'u')),
)
const ANY = new RegExp(SETS.flat().join('|'), 'u')

/** The words of each set that a text has, a bit a word; null for none at all. */
function readOpposites(text: string): readonly number[] | null {
  if (!ANY.test(text)) return null
  return OPPOSITES.map((set) =>
    set.reduce((bits, word, nth) => (word.test(text) ? bits | (1 << nth) : bits), 0),
  )
}

/** Most texts whose opposites are cached: a document repeats its words, and those read last are needed again. */
const KNOWN = 2000
const known = new Map<string, readonly number[] | null>()

function oppositesIn(text: string): readonly number[] | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const found = readOpposites(text)
  if (known.size >= KNOWN) known.clear()
  known.set(text, found)
  return found
}

/** True where each of two texts has a word of a set, and none of them is the other's. */
function areOpposed(one: string, other: string): boolean {
  const a = oppositesIn(one)
  const b = a && oppositesIn(other)
  return a && b ? a.some((bits, set) => bits > 0 && (b[set] ?? 0) > 0 && (bits & (b[set] ?? 0)) === 0) : false
}

/** True where the words of two texts are opposites, also after what both begin or end with is removed: 支出预算, 支出决算. */
export function areApart(one: string, other: string): boolean {
  // a text without such words has none in any part either
  if (!oppositesIn(one) || !oppositesIn(other)) return false
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one.charAt(start) === other.charAt(start)) start += 1
  let end = 0
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return (
    areOpposed(one, other) ||
    areOpposed(one.slice(start), other.slice(start)) ||
    areOpposed(one.slice(0, one.length - end), other.slice(0, other.length - end))
  )
}

/** Measure words of which one document says now this one, now that of the same thing: 件 and 条, 人 and 名. */
const UNITS = [
  ['件', '条', '份', '篇', '个', '项', '起', '宗', '例', '件次', '批', '处'],
  ['人', '名', '位'],
  ['人次', '名', '人'],
  ['批', '批次'],
  ['辆', '台'],
  ['件', '封'],
  ['场', '场次', '次', '期'],
  ['个', '家', '户', '所', '座'],
]
/** True for the same measure word, also of thousands, and for two of one thing. */
export function areOfOneUnit(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [withoutScale(one), withoutScale(other)]
  return a === b || UNITS.some((units) => units.includes(a) && units.includes(b))
}
const withoutScale = (unit: string): string => unit.replace(/^[万亿]/u, '')
