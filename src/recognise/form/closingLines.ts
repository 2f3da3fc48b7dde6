import { withFurniture } from '../corrections/lines'
import { documentLines } from '../lines/lines'
import type { Recognised } from '../recognised'
import { MARKS } from '../words/measures'

/** 署名 and 成文日期 under the text of a document; '' for one that is missing or blank. */
export interface ClosingLines {
  signature: string
  date: string
}

/** 成文日期 on a line of its own: 2025年1月20日, 2025年 月 日, ××××年×月×日, 二〇二五年一月二十日. */
const BLANK = `[\\s${MARKS}]`
const DATE = new RegExp(
  `^(?:(?:20\\d\\d|${BLANK}{1,6})\\s?年(?:\\d{1,2}|${BLANK}{0,4})月(?:\\d{1,2}|${BLANK}{0,4})日|[二〇零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$`,
  'u',
)
/** A body on a line of its own, without a mark of a sentence. */
const BODY =
  /^[^，。；：、,;:!?！？\d]{3,30}(?:人民政府|政府|委员会|办公室|办公厅|局|厅|处|所|站|院|校|中心|街道|联合会|协会|公司|总队|支队|大队)$/u
const WHOLE_DATE = /^20\d\d年\d{1,2}月\d{1,2}日$/u

/**
 * 署名 and 成文日期 at a document's end (GB/T 9704-2012 7.3.5) are no part of its last section. Returns what was found without
 * them, and what they say. A body alone, without a date, may be a sentence.
 */
export function withoutClosing(raw: string, found: Recognised): { found: Recognised; closing: ClosingLines } {
  const furniture = new Set(found.furniture.map(({ offset }) => offset))
  const own = documentLines(raw).filter(({ offset }) => !furniture.has(offset))
  const [before, last] = own.slice(-2)
  const compact = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, '')
  const closing = { signature: '', date: '' }
  if (!last || own.length < 3 || !DATE.test(last.text.trim().replace(/(?<=\d)\s|\s(?=\d)/gu, '')))
    return { found, closing }
  const date = compact(last.text)
  let rest = withFurniture(found, raw, last.offset)
  if (WHOLE_DATE.test(date)) closing.date = date
  const heads = found.sections.some(({ offset }) => offset === before?.offset)
  if (before && !heads && BODY.test(compact(before.text))) {
    rest = withFurniture(rest, raw, before.offset)
    closing.signature = new RegExp(`[${MARKS}]`, 'u').test(before.text) ? '' : compact(before.text)
  }
  return { found: rest, closing }
}
