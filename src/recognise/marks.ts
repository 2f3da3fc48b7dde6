import { COUNTING, NO_MEASURE } from './words'

/** A place of a line where a number stands, or was left blank. */
export interface Mark {
  /** UTF-16 units in the line. */
  at: number
  /** '' where a number was deleted. */
  literal: string
  blank: boolean
}

/** xx, xx.xx, 20xx, ××, **, ____, 〇〇 */
const BLANK =
  /(?<![A-Za-zＡ-Ｚａ-ｚ\d])(?:20)?(?:[xXｘＸ×✕]{1,8}|[*＊]{1,6}|[_＿]{1,12}|[〇○]{2,6})(?:[.．][xXｘＸ×*＊_]{1,3})?(?![A-Za-z\d])/gu
const NUMBER =
  /(?<![A-Za-z\d.〇])[\d０-９]{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![A-Za-z\d.])[\d０-９]+(?:[.．][\d０-９]+)?/gu
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
/** Ordinal words of which 个 is no measure word, and verbs that go on: 公开个人. */
const isMeasure = (rest: string): boolean => !NO_MEASURE.test(rest) && !/^个(?:税|案|体)/u.test(rest)

/** Every number and blank of a line, in its order. */
export function marksIn(line: string): Mark[] {
  const marks: Mark[] = []
  const add = (mark: Mark): void => {
    const end = mark.at + Math.max(1, mark.literal.length)
    if (!marks.some(({ at, literal }) => at < end && at + Math.max(1, literal.length) > mark.at))
      marks.push(mark)
  }
  for (const { 0: literal, index } of line.matchAll(BLANK))
    if (isBlank(line, literal, index)) add({ at: index, literal, blank: true })
  for (const { 0: literal, index } of line.matchAll(NUMBER)) add({ at: index, literal, blank: false })
  for (const { 0: literal, index } of line.matchAll(SPACE))
    if (isMeasure(line.slice(index + literal.length))) add({ at: index, literal, blank: true })
  for (const { 0: verb, index } of line.matchAll(DELETED)) {
    const at = index + verb.length
    if (isMeasure(line.slice(at))) add({ at, literal: '', blank: true })
  }
  return marks.sort((a, b) => a.at - b.at)
}

/** A bullet or a footnote's star at the beginning, a sign of multiplication and emphasis by stars are no blanks. */
function isBlank(line: string, literal: string, at: number): boolean {
  const next = line.charAt(at + literal.length)
  if (at === 0 && /^[*＊×○]$/u.test(literal) && !/[年月区市县镇]/u.test(next)) return false
  if (
    /^[*＊]{2}$/u.test(literal) &&
    line.indexOf('**', at + 2) >= 0 &&
    !/[\d\u4E00-\u9FFF]/u.test(line.charAt(at - 1)) &&
    /[\u4E00-\u9FFF]/u.test(next) &&
    !/^[件条个次年月日份人家项%区市县]/u.test(next)
  )
    return false
  return true
}
