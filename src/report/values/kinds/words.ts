import { leftOversIn } from '../../text/placeholder'
import { type Entry, value, wrong } from '../typed/entry'
import { visible } from '../typed/narrow'
import { quoted } from '../typed/quoted'
import { noBody, noWords } from '../typed/bodyName'
import { severalCells } from '../typed/severalCells'

const MOST = 60
/** The number of a decree as it is cited: 国务院令第711号, 第711号国务院令, 国务院第711号令. */
const DECREE =
  /^(?:中华人民共和国)?(?:国务院|国)?令?\s{0,4}[［（(]?第?\s{0,4}(\d+)\s{0,4}号?\s{0,4}(?:中华人民共和国)?(?:国务院)?令?[］）)]?$/u

/** 七一一, 第七百一十一号 */
const NUMERALS = /^第?[零〇○一二三四五六七八九十百千]+号?$/u

/** Properties of a text figure that its parsing depends on. */
export interface WordsForm {
  /** What the sentences have after the value. */
  followers: readonly string[]
  /** The figure is the name of a body. */
  body?: boolean | undefined
  /** The figure is the number of a decree, in digits. */
  decree?: boolean | undefined
}

/**
 * Parses one line of words. Spaces at its ends and line breaks are removed, full-width digits become ASCII, and what
 * the sentence has after the value is removed when it was typed with it (`国务院令第711号`, `辽宁政务服务网`).
 */
export function parseWords(typed: string, { followers, body = false, decree = false }: WordsForm): Entry {
  const several = /\t/u.test(visible(typed)) ? severalCells(typed) : null
  if (several !== null) return wrong(typed, several)
  let text = visible(typed)
    .replace(/\s+/gu, (blank) => (/[\t\r\n]/u.test(blank) ? '' : blank))
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const numbered = followers.includes('号')
  if (numbered) text = text.replace(DECREE, '$1')
  const follower = followers.find((one) => one !== '' && text.length > one.length && text.endsWith(one))
  if (follower !== undefined) text = text.slice(0, -follower.length).trim()
  if (numbered) text = text.replace(/^第\s*(?=\S)/u, '')
  const said = quoted(typed)
  const [left] = leftOversIn(text)
  if (left)
    return wrong(typed, left.text === text ? `${said}还没有填。` : `${said}里还有没填的“${left.text}”。`)
  if (/^(?:[-/\\—－／]+|暂?无|没有)$/u.test(text))
    return wrong(typed, `${said}会原样印进句子。没有这一项，请改写句子，把它删去。`)
  if (!numbered && /^[\d\s.,，、]+$/u.test(text)) return wrong(typed, `${said}只有数字，这一项要写文字。`)
  if (decree && NUMERALS.test(text)) return wrong(typed, `${said}请用阿拉伯数字，例如 七一一 写成 711。`)
  if (numbered && (/[第号令]/u.test(text) || (decree && !/^\d+$/u.test(text))))
    return wrong(typed, `${said}请只填编号，例如 711。`)
  const why = (numbered ? null : noWords(text)) ?? (body ? noBody(text) : null)
  if (why !== null) return wrong(typed, why)
  const length = Array.from(text).length
  if (length > MOST) return wrong(typed, `${said}有 ${length} 个字，这一项最多 ${MOST} 个字。`)
  return value(text, null)
}
