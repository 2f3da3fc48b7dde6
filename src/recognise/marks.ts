import { COUNTING, MARKS, NO_MEASURE } from './words'

/** A place of a line where a number stands, or was left blank. */
export interface Mark {
  /** UTF-16 units in the line. */
  at: number
  /** '' where a number was deleted. */
  literal: string
  blank: boolean
}

/** A digit of a year that is written out: 二〇二五年. */
const WRITTEN = '[一二三四五六七八九十百]'
/** xx, xx.xx, 20xx, ××, **, ____, 〇〇 */
const BLANK = new RegExp(
  '(?<![A-Za-zＡ-Ｚａ-ｚ\\d])(?:20)?' +
    `(?:[xXｘＸ×✕]{1,8}|[*＊]{1,6}|[_＿]{1,12}|(?<!${WRITTEN}|[〇○])[〇○]{1,8}(?![〇○]|${WRITTEN}{1,3}[年号]))` +
    `(?:[.．][${MARKS}]{1,3})?(?![A-SU-Za-z\\d])`,
  'gu',
)
const NUMBER = /(?<![\d.〇])[\d０-９]{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.])[\d０-９]+(?:[.．][\d０-９]+)?/gu
/** A lone space in place of a number: 公开信息 条. */
const SPACE = new RegExp(
  `(?<=[\\u4E00-\\u9FFF])[ \\u3000]{1,8}(?=(?:${COUNTING})(?:[，,。；;、）)\\u4E00-\\u9FFF]|$))`,
  'gu',
)
/** A number that was deleted: 启动个项目, 共收到条建议. */
const DELETED = new RegExp(
  `(?:公开|发布|收到|受理|办理|办结|答复|回复|解答|解读|开展|举办|召开|启动|完成|制定|制发|出台|印发|发放|接待|整改|查处|征集|采纳|累计|总计|合计|共|(?<=数)为)(?=(?:${COUNTING})(?:[，,。；;、）)\\u4E00-\\u9FFF]|$))`,
  'gu',
)
/** False where the characters are the beginning of a word: 公开个人, 个税. */
const isMeasure = (rest: string): boolean => !NO_MEASURE.test(rest) && !/^个(?:税|案|体)/u.test(rest)

/**
 * Measure words that nothing stands before: 政协提案件，, 件城市管理方面的, 均达%. Words that end in one are none of them: 文件, 市场.
 */
const BARE = new RegExp(
  `(?<=[\\u4E00-\\u9FFF）)])(?<![万亿余多几第批户册篇数为）][次]?)(?=(?:${COUNTING})[，,。；;、）)])|(?<=[，,。；;、：:]|为|的)(?=(?:[件条次场份篇期]|个(?!人|别|体)|名(?!称|义|单|录)|家(?!庭|长))[\\u4E00-\\u9FFF]{2})|(?<=[达为率])(?=[%％])`,
  'gu',
)
const WHOLE_WORD =
  /(?:[文条案信证事要软硬邮附部配零组构物稿批原急函电抄]件|[上本多再依层初首人历其每几数班场]次|[一多各这那某几整单逐]个|[国大专一厂商独各作管玩住]家|[姓署签报排实命第一知成冠]名|[头一各每]条|[市现立广机农一到入剧操球考会战职牧林渔]场|[身月年一每]份|部分|[日长定近时学工延逾预初中后前同按到假分周短任为当]期|[场厕派究务法生诊事处会]所|讲座|[一各每]篇|[一]起|[各每全]项|[各每同此分种品]类|[一各每]批|[到此各]处|[各每]种|[每各]户)$/u
/** As many characters tell whether a measure word is one. */
const LOOKED_AT = 8

/** A document with so many of them is one of which numbers were deleted. */
const FEWEST_DELETED = 6

const isBare = (line: string, index: number): boolean =>
  !WHOLE_WORD.test(line.slice(Math.max(0, index - 1), index + 1)) &&
  isMeasure(line.slice(index, index + LOOKED_AT))

/** True where numbers were simply deleted: without a verb before them they are told only in such a document. */
export function hasDeletions(lines: readonly string[]): boolean {
  let found = 0
  for (const line of lines)
    for (const { index } of line.matchAll(BARE))
      if (isBare(line, index) && (found += 1) >= FEWEST_DELETED) return true
  return false
}

/**
 * Every number and blank of a line, in its order.
 * @param deleted the document is one of which numbers were deleted
 */
export function marksIn(line: string, deleted: boolean): Mark[] {
  const found: Mark[] = []
  const add = (at: number, literal: string, blank: boolean): void => void found.push({ at, literal, blank })
  for (const { 0: literal, index } of line.matchAll(BLANK))
    if (isBlank(line, literal, index)) add(index, literal, true)
  for (const { 0: literal, index } of line.matchAll(NUMBER)) add(index, literal, false)
  for (const { 0: literal, index } of line.matchAll(SPACE))
    if (isMeasure(line.slice(index + literal.length, index + literal.length + LOOKED_AT)))
      add(index, literal, true)
  for (const { 0: verb, index } of line.matchAll(DELETED)) {
    const at = index + verb.length
    if (isMeasure(line.slice(at, at + LOOKED_AT))) add(at, '', true)
  }
  if (deleted) for (const { index } of line.matchAll(BARE)) if (isBare(line, index)) add(index, '', true)
  // where two begin at one place the longer is meant: 20xx and not 20
  found.sort((a, b) => a.at - b.at || b.literal.length - a.literal.length)
  let end = 0
  return found.filter(({ at, literal }) => {
    if (at < end) return false
    end = at + Math.max(1, literal.length)
    return true
  })
}

/** A bullet or a footnote's star at the beginning, a sign of multiplication and emphasis by stars are no blanks. */
function isBlank(line: string, literal: string, at: number): boolean {
  const next = line.charAt(at + literal.length)
  if (at === 0 && /^[*＊×〇○]$/u.test(literal) && !/[年月区市县镇]/u.test(next)) return false
  // a line that is emphasised as a whole
  if (literal === '**' && /^\*\*[^*]+\*\*$/u.test(line)) return false
  return true
}
