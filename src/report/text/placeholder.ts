const X = '[xXｘＸ×]'
/** Measure words that a number always precedes; not where the character begins another word (条例, 项目, 人民). */
const SURE =
  '[年月日号件次封份届余%％‰]|条(?![例款])|个(?![人性体])|项(?!目)|人(?![工民才社大员口文机脸均])|分(?![析类享级布工])|块(?!链)'
/** Further measure words and units, which are often the beginning of another word (家庭, 场所, 期间, 类型). */
const MEASURES = [
  '[万亿千枚幢遍趟宗艘吨秒岁株辆册栋亩米票则]|公里|公斤|平方米|小时|季度|学时|课时|百(?![姓货日])|倍(?!增)|元(?![素旦宵宇])',
  '家(?![庭长园属居禽畜乡风])|名(?![单称字义录誉额])|场(?![所地景合馆面])|期(?![间限望刊待末货])|户(?![籍口型主])',
  '天(?![然气津空府])|类(?![型别似])|批(?![准复示发])|篇(?![幅章])|处(?![理置罚级长于方])|起(?![诉草步源])|例(?![会如外行])',
  '组(?![织成建长合])|套(?![餐用路取])|台(?![账风湾胞])|张(?!贴)|幅(?!度)|页(?!面)|部(?![门署分长委])|轮(?![换岗训值])',
  '本(?![级区市县镇年人地着次科土质身届部单街机月])|所(?![有在属长得需示])|座(?![谈位])|间(?![接隔])|位(?![于置移])',
  '支(?![持出付撑援行])|只(?![有能是要])|周(?![边年期末刊])|站(?![点长])|种(?![植子业养])|版(?![块本面权])|款(?![项式])',
].join('|')
/** What may follow a measure word: no letter, or a word that often follows one. */
const ENDED = '(?=$|[^\\p{L}]|[次余多的和及与等以并均各共获])'
/** Words before which a name is missing: ×区, ××街. */
const NAMED = '(?:区(?![域块级位])|市(?![场民政])|县|镇|乡(?!村)|街|村(?![民庄务委级镇])|部门|单位)'

/**
 * Placeholders of a form that was not filled in: x, xx, ××, x.xx, ____, ○○, □□. A single x counts only where a number
 * or a name would stand, so that Latin words, X光, 3×5, “数据要素×” and 二〇〇八年 pass.
 */
const LEFT_OVER = new RegExp(
  [
    `(?<![A-Za-z])${X}{1,9}(?:\\.${X}{1,9}){1,9}(?![A-Za-z])`,
    `(?<![A-Za-z])${X}{2,}(?![A-Za-z])`,
    '(?<![A-Za-z0-9])[_＿]{2,}|(?<![_＿])[_＿]{2,}(?![A-Za-z0-9_])',
    '(?<![一二三四五六七八九〇])〇{2,}|[○□]{2,}',
    // a single x: as the whole text, before a unit, as the last digit of a year, in what is counted or numbered
    `^${X}$`,
    // 1+X and iPhone X are names; after a word × may multiply (数据要素×家装), so a complete measure word has to follow
    `(?<![A-Za-z0-9])${X}(?=\\s{0,4}(?:${SURE}))`,
    `(?<![A-Za-z0-9+＋]\\s{0,4})[xXｘＸ](?=\\s{0,4}(?:${MEASURES}))`,
    `(?<![\\p{L}\\d+＋”’）》]\\s{0,4})×(?=\\s{0,4}(?:${MEASURES}))`,
    `(?<![A-Za-z0-9+＋”’）》]\\s{0,4})×(?=\\s{0,4}(?:${MEASURES})${ENDED})`,
    `(?<=(?<!\\d)20\\d)${X}(?=\\s*年)`,
    `(?<=第|(?<!公)共|约|达)${X}(?![A-Za-z0-9光射线])`,
    // 数据要素×区域 multiplies, while in ×区 a name is missing
    `(?<![A-Za-z0-9])[xXｘＸ](?=${NAMED})|(?<![\\p{L}\\d])×(?=${NAMED})`,
  ].join('|'),
  'gu',
)

/** A placeholder and its UTF-16 offsets in its line. */
export interface LeftOver {
  from: number
  to: number
  text: string
}

/** The placeholders left in a line of text, in order. */
export function leftOversIn(line: string): LeftOver[] {
  return [...line.matchAll(LEFT_OVER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}
