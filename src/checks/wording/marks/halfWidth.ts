import { type Hit, hitsOf, isQuoted, type WordingRule } from '../rule'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
}
/** A half-width mark with Chinese on both sides, or at the end. Numbers keep theirs: 1,234 and 9:30. */
const NARROW = /(?<=[\p{Script=Han}”》）\uFFFC%])[,;:?!](?=[\p{Script=Han}“《（\uFFFC\d]|$)/gu
/** A full-width mark that repeats the one before it. */
const TWICE = /(?<=([，。；：、]))\1/gu
const BLANK = /(?<=[\p{Script=Han}\d])[ \u3000]{1,4}(?=[，。；：、）])/gu

/**
 * What stands behind an opening bracket that is not judged here: a document's year, for which there is a rule of its
 * own, and an area code.
 */
const OWN_BRACKETS = /^(?:(?:19|20)\d{2}\)\s?第?\d{1,5}\s?号|0\d{2,3}\)\s?\d{7})/u

/**
 * Hits for both brackets of a pair when at least one is half-width and the pair belongs to Chinese text: changing one
 * alone would break the pair.
 */
function brackets(line: string): Hit[] {
  const hits: Hit[] = []
  const open: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at)
    if (char === '(' || char === '（') open.push(at)
    if (char !== ')' && char !== '）') continue
    const from = open.pop()
    if (from === undefined || !isOfText(line, from, at)) continue
    for (const one of [from, at]) {
      const mark = line.charAt(one)
      const put = mark === '(' ? '（' : mark === ')' ? '）' : null
      if (put) hits.push({ from: one, to: one + 1, sentence: `中文里的标点应为全角，“${mark}”是半角`, put })
    }
  }
  return hits
}

/** False for formulas, file names, document numbers, and brackets without Chinese before or inside them. */
function isOfText(line: string, from: number, to: number): boolean {
  if (line.charAt(from) === '（' || line.charAt(to) === '）') return true
  if (OWN_BRACKETS.test(line.slice(from + 1, from + 20))) return false
  if (/[=+×*/÷-]/u.test(line.charAt(from - 1)) || /^(?:[=+×*/÷-]|\.[a-z])/iu.test(line.slice(to + 1, to + 3)))
    return false
  return /[\p{Script=Han}》”]/u.test(line.charAt(from - 1)) || /\p{Script=Han}/u.test(line.slice(from, to))
}

/**
 * A half-width full stop that ends a sentence. Not the stop behind a heading's number (一.总体情况), between numerals
 * (十二.九), or in an address (政务.公益).
 */
const STOP =
  /(?<=[\p{Script=Han}”》）%])(?<!(?:^|\P{Script=Han})[一二三四五六七八九十]{1,3})[.．](?=\p{Script=Han}|[“《（\uFFFC]|$)(?!(?:中国|政务|公益|公司|网络|网址|商城|集团|我爱你)(?!\p{Script=Han}))/gu
/** ｡ is the half-width form of 。 and has no other use. */
const NARROW_STOP = /｡/gu
/** 一.总体情况: the number of a heading. */
const NUMBERED = /(?<=(?:^|\P{Script=Han})[一二三四五六七八九十]{1,3})[.．](?=\p{Script=Han}{2})/gu

/** Half-width full stops, except inside a name in quotation marks: “中国.天津”网站. */
function stops(line: string): Hit[] {
  const hit = (put: string) => (found: RegExpExecArray) => {
    const [mark] = found
    if (isQuoted(line, found.index)) return null
    return { sentence: `中文里的标点应为全角，“${mark}”应为“${put}”`, put }
  }
  return [
    ...hitsOf(line, STOP, hit('。')),
    ...hitsOf(line, NARROW_STOP, hit('。')),
    ...hitsOf(line, NUMBERED, hit('、')),
  ]
}

/** Marks in Chinese text are full-width, not repeated, and directly behind their word. */
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
      ...stops(line),
      ...brackets(line),
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
    ['拨打热线(12345)咨询', '拨打热线（12345）咨询'],
    ['《条例》(2019年修订)', '《条例》（2019年修订）'],
    ['附件(PDF格式)', '附件（PDF格式）'],
    ['政务公开(含政府信息(主动)公开)部分', '政务公开（含政府信息（主动）公开）部分'],
    ['（一)主动公开', '（一）主动公开'],
    ['收到申请12件.均已办结.', '收到申请12件。均已办结。'],
    ['完善《目录》.加强培训', '完善《目录》。加强培训'],
    ['办结率100%.其中网上8件', '办结率100%。其中网上8件'],
    ['公开\uFFFC条.比上年多\uFFFC条', '公开\uFFFC条。比上年多\uFFFC条'],
    ['及时答复．未发生诉讼', '及时答复。未发生诉讼'],
    ['及时答复｡未发生诉讼', '及时答复。未发生诉讼'],
    ['一.总体情况', '一、总体情况'],
    ['主要做法：二.强化监督', '主要做法：二、强化监督'],
  ],
  mustNot: [
    '共公开1,234条',
    '9:30开会',
    '网址：http://www.tj.gov.cn/a,b',
    'PDF(1)',
    '（一）主动公开',
    '增长12.5%。',
    '……',
    '函(2021)30号要求',
    '电话(022)23196000',
    '增长率=(本年-上年)/上年',
    '附件(一).doc',
    '(1)主动公开',
    '(收到3件',
    '1.主动公开',
    '1．主动公开',
    '“中国.天津”网站',
    '满意率98.5%',
    '得分\uFFFC.5分',
    '民政局.政务',
    '域名为天津.政务。',
    '等等......请见附件',
    '见www.tj.gov.cn',
    '附件.doc',
  ],
}
