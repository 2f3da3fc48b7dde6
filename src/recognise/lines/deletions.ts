import { SERVING } from '../words/leads'
import { BARE_MEASURES, COUNTING, MARKS, OF_MANY } from '../words/measures'
import { ENDING_WORDS, isMeasure } from '../words/wholeWords'

/*
 * Numbers that were simply deleted: 启动个项目, 占%, 锦旗面. Only the measure word is left, and it has to be told from the many words
 * that end or begin with one: 文件, 讲座, 条例.
 */

/** A number that was deleted after a verb: 启动个项目, 共收到条建议. */
const BEHIND_VERB = new RegExp(
  `(?:公开|发布|收到|受理|办理|办结|答复|回复|解答|解读|开展|举办|召开|启动|完成|制定|制发|出台|印发|发放|接待|整改|查处|征集|采纳|累计|总计|合计|共|(?<=数)为)(?=(?:${COUNTING})(?:[，,。；;、）)\\u4E00-\\u9FFF]|$))`,
  'gu',
)

/**
 * Measure words with nothing to count before them, which hardly occurs unless a number was deleted: 政协提案件，, 件城市管理方面的,
 * 均达%. Words that only end like one are excluded: 文件, 市场.
 */
const TELLING = new RegExp(
  `(?<=[\\u4E00-\\u9FFF）)])(?<![万亿余多几第批户册篇数为）][次]?)(?=(?:${COUNTING})[，,。；;、）)])|(?<=[，,。；;、：:]|为|的)(?=(?:[件条次场份篇期]|个(?!人|别|体)|名(?!称|义|单|录)|家(?!庭|长))[\\u4E00-\\u9FFF]{2})|(?<=[达为率占长降升])(?=[%％])`,
  'gu',
)
/** Characters before a measure word that count, so that no number is missing: 两家, 每次, 第三位, 数万件, 前几名. */
const TOLD = '[一二三四五六七八九十百千两半几数第每各多余]'
const NAME = '[\\u4E00-\\u9FFF）)》”"A-WYZa-wyz]'
const ENDS = '(?:[，,。；;、（()）余]|以[上下]|左右|$)'
/** 批 of 来访批人次: two measure words, one after another. */
const [FIRST, SECOND] = ['(?:批次|[批户种支届场栋])', '[万亿]?(?:人次|人|条|件|册次|册|例|份)']
/** Where measure words stand in a document of which numbers are known to be deleted. */
const ALL = new RegExp(
  [
    // 占%, 分别达到%和%
    `(?<![\\d%％‰\\s${MARKS}])(?=[%％‰])`,
    // 锦旗面、 《专报》期， 件次 is one measure word
    `(?<=${NAME})(?<!${TOLD}[万亿]?|[万亿]|[平立]方)(?<![件批人户家场班车册篇项辆](?=次))(?=(?:${BARE_MEASURES})${ENDS})`,
    // 来访批人次
    `(?<=${NAME})(?<!${TOLD}[万亿]?|[万亿])(?=${FIRST}${SECOND}${ENDS})|(?<=${NAME}${FIRST})(?=${SECOND}${ENDS})`,
    // 突破万件, 投资亿元实施; not 单位：万元, 上万人
    `(?<=${NAME})(?<!${TOLD}|[上以按])(?=[万亿](?:${BARE_MEASURES}|${OF_MANY}|册次|头|只|株))`,
    // 服务群众余人次
    `(?<=${NAME})(?<!${TOLD}|[结其剩盈业课富零残之万亿])(?=余[万亿]?(?:${BARE_MEASURES}))`,
    `(?<=[，,。；;、：:]|[是为的对向给由到至了出共达与在派等]|其中|组织)(?=(?:[件条次场份篇期项户起名家])(?:[\\u4E00-\\u9FFFA-Z]{2}|\\d))`,
    // 为例患者免费实施; not 以…为例
    `(?<=[，,。；;]为|对|救治|救助|完成)(?=例[\\u4E00-\\u9FFF]{2})`,
    // 辐射带动户残疾人家庭; not 培训场次
    `(?<=${SERVING})(?=[件条份篇期项户名家个处座](?![次数均])[\\u4E00-\\u9FFF]{2})`,
    // 仍有件没有, 常务会次专题研究
    `(?<=有)(?=[件户起](?!有)[\\u4E00-\\u9FFF]{2})|(?<=会议?|先后)(?=次[\\u4E00-\\u9FFF]{2})`,
    // 转派个承办单位
    `(?<=^|[\\u4E00-\\u9FFF，,。；;、：:）)”])(?<!${TOLD}|[逐这那某单首另哪整])(?=个(?!人(?!民)|[别体性税案转中数旧头子]|百分点)[\\u4E00-\\u9FFF])`,
    // 现有家企业
    `(?<=[\\u4E00-\\u9FFF])(?<!${TOLD}|[国大专独厂商])(?=家(?:企业|单位|机构|公司|医院|部门|银行|合作社))`,
    // 其余件已制定方案, 和名兼职信息员
    '(?<=其余)(?=[件条户起个家名])|(?<=和)(?=名[\\u4E00-\\u9FFF]{2})',
    // 选派人参加培训; 名，人晋升副高
    '(?<=选派|派出|抽调|安排|组织)(?=人(?:参加|参与|赴|前往))|(?<=[，,。；;、])(?=人(?:晋升|获|被|取得|通过|参加|入选|当选|荣获|受到))',
    // 与所学校签订协议
    '(?<=[与对和为]|全[省市县区])(?=所[\\u4E00-\\u9FFF]{0,4}(?:学校|院校|高校|中学|小学|幼儿园|医院|卫生院))',
    // 万件转派工单中; 位部门负责人接听
    '(?<=[，,。；;])(?=[万亿](?:件|人|户|元|亩))|(?<=[，,。；;])(?=位(?:部门|领导|专家|负责|代表|委员|嘉宾))',
    // 位列全市第位, 结婚登记对，, 平均年龄岁, 由每人每月元提高到元
    '(?<=第)(?=位[，,。；;（(])|(?<=登记)(?=对[，,。；;、])|(?<=年龄)(?=岁)|(?<=每[月年日天])(?=元)',
    // 月，针对…; 其中月份; 月日，召开
    `(?<=^|[。；;，,]|其中)(?=月(?:[，,]|份|日))|(?<=(?:^|[。；;，,]|其中)月)(?=日)`,
    // 年，我局…
    `(?<=^|[。；;])(?=年[，,])`,
  ].join('|'),
  'gu',
)
/** Two characters that look like a word ending in a measure word, but are not one: 案件 in 提案件, 信件 in 来信件, 众人 in 群众人. */
const NO_WORD =
  /(?:(?:[提议立破]案|[办公听]证|来[信电]|文物)件|[谈聘商介证讲布审训]会场|(?:群众|[民职员务]工|干部|委员|其他|老人)人)$/u
/** As many characters tell whether a measure word is one. */
const LOOKED_AT = 8

/** A label that says its unit, with nothing after it: 访问总量（单位：个）：. */
const EMPTY_FIELD = /(?<=[（(](?:计量)?单位[:：][^（()）]{1,6}[)）][:：])(?=\s|$)/gu

/** A lone space in place of a number: 公开信息 条, 面积 万平方米, “免申即享” 万元. */
const SPACE = new RegExp(
  `(?<=[\\u4E00-\\u9FFF，,；;、）)”》])[ \\u3000]{1,8}(?=[%％‰]|[万亿]?(?:${BARE_MEASURES})(?:[，,。；;、）)\\u4E00-\\u9FFF]|$))`,
  'gu',
)
/** 月 日召开 after a lone space: a day of which both numbers are to be filled in. */
const DAY =
  /(?<=[。；;，,])[ \u3000]{1,8}(?=月[ \u3000]{1,8}日)|(?<=[。；;，,][ \u3000]{1,8}月)[ \u3000]{1,8}(?=日)/gu
/** The lone spaces of a line that stand for a number. */
export function spacesIn(line: string): { at: number; literal: string }[] {
  const days = [...line.matchAll(DAY)].map(({ 0: literal, index }) => ({ at: index, literal }))
  const counted = [...line.matchAll(SPACE)].flatMap(({ 0: literal, index }) => {
    const end = index + literal.length
    return isMeasure(line.slice(end, end + LOOKED_AT)) ? [{ at: index, literal }] : []
  })
  return [...days, ...counted]
}

/** From this many deletions on, a document is taken for one whose numbers were deleted. */
const FEWEST = 6

/** 群众人次 does not end in 众人. */
const LONG = /^(?:[人件场批户家]次|个工作日|[万亿]|余)/u

/** 9865卷次, 312.5万画幅, 9月份: the number stands before the word that this is the end of. */
const COUNTED = new RegExp(`[\\d${MARKS}]\\s?[万亿]?[\\u4E00-\\u9FFF]{1,2}$`, 'u')

function isBare(line: string, index: number): boolean {
  // 件件有着落
  if (line.charAt(index) === line.charAt(index + 1)) return false
  if (COUNTED.test(line.slice(Math.max(0, index - 5), index))) return false
  const rest = line.slice(index, index + LOOKED_AT)
  if (!isMeasure(rest)) return false
  return (
    LONG.test(rest) ||
    !ENDING_WORDS.test(line.slice(Math.max(0, index - 1), index + 1)) ||
    NO_WORD.test(line.slice(Math.max(0, index - 2), index + 1))
  )
}

/**
 * True where numbers were simply deleted: without a verb before them they are told only in such a document. Where lone spaces are left
 * of most, some are left without any.
 */
export function hasDeletions(lines: readonly string[]): boolean {
  let found = 0
  for (const line of lines) {
    found += spacesIn(line).length
    for (const { index } of line.matchAll(TELLING)) if (isBare(line, index)) found += 1
    if (found >= FEWEST) return true
  }
  return false
}

/** A paragraph of which the numbers were deleted, in a document where others are marked or stand: few are left in it. */
const isEmptied = (line: string, bare: number): boolean =>
  bare >= FEWEST_OF_LINE && bare > 2 * (line.match(LEFT) ?? []).length
const FEWEST_OF_LINE = 4
/** How words that count begin, as {@link ALL} looks for them. */
const BEGINNINGS = new RegExp(
  `[%％‰批户种支届场栋万亿余人位例元月日年对岁${BARE_MEASURES.replaceAll(/\|(.)[^|]*/gu, '$1')}]`,
  'gu',
)
/** Told by far less than {@link ALL}: a line of numbers has hardly more words that count than numbers. */
const mayBeEmptied = (line: string): boolean => isEmptied(line, line.match(BEGINNINGS)?.length ?? 0)
/** A number that was left, or a blank. */
const LEFT = new RegExp(`\\d+|[${MARKS}]+`, 'gu')

/**
 * Where numbers of a line were deleted.
 * @param all the document is one of which numbers were deleted
 */
export function deletionsIn(line: string, all: boolean): number[] {
  const found: number[] = []
  for (const { 0: verb, index } of line.matchAll(BEHIND_VERB)) {
    const at = index + verb.length
    if (isMeasure(line.slice(at, at + LOOKED_AT))) found.push(at)
  }
  for (const { index } of line.matchAll(EMPTY_FIELD)) found.push(index)
  if (!all && !mayBeEmptied(line)) return found
  const bare = [...line.matchAll(ALL)].flatMap(({ index }) => (isBare(line, index) ? [index] : []))
  return all || isEmptied(line, bare.length) ? [...found, ...bare] : found
}
