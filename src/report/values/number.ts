import { narrow } from './narrow'

/** A number as typed: its digits before and behind the point. */
export interface Digits {
  whole: string
  decimals: string
}

const MEASURES = /^(.*\d)\s*(件次|人次|件|条|个|项|次|封|份|人|块|分|户|家|篇|期|场|批|名|页|元|万元)$/u
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u

/**
 * Reads a number that may be written in full-width digits, grouped in threes, and followed by one of `units`.
 * @returns the digits, or a sentence that says why this is no number and what to write.
 */
export function readNumber(typed: string, units: readonly string[]): Digits | string {
  let text = narrow(typed)
  const unit = units.find((one) => one !== '' && text.endsWith(one))
  if (unit) text = text.slice(0, -unit.length).trimEnd()
  if (GROUPED.test(text)) text = text.replace(/[, ]/gu, '')
  const match = /^(\d+)(?:\.(\d+))?$/u.exec(text)
  if (match) return { whole: (match[1] ?? '').replace(/^0+(?=\d)/u, ''), decimals: match[2] ?? '' }
  return reason(typed.trim(), text, units)
}

function reason(typed: string, text: string, units: readonly string[]): string {
  const said = `“${typed}”`
  const [unit] = units
  if (/^-\s*[\d.]/u.test(text)) return `${said}是负数，这里不能小于 0。`
  if (/^\+/u.test(text)) return `${said}前面不要写加号。`
  if (/^=/u.test(text)) return `${said}是公式，请填算好的数字。`
  if (/^(?:[-/\\]+|无|没有|零)$/u.test(text)) return `${said}不是数字，没有发生请填 0。`
  if (/\d\s*[eE]\s*[+-]?\d/u.test(text)) return `${said}是科学记数法，请写完整的数字。`
  if (/[万亿千百]/u.test(text) && /\d/u.test(text)) return `${said}请写完整的数字，例如 1.2万 写成 12000。`
  if (/[余多近约]/u.test(text)) return `${said}请填准确的数字，“余”“约”写在句子里。`
  if (/^[零〇一二三四五六七八九十百千万两]+/u.test(text)) return `${said}请用阿拉伯数字。`
  if (/%$/u.test(text) && unit !== '%') return `${said}是百分数，这里填数量${unit ? `（${unit}）` : ''}。`
  if (/^\.\d+$|^\d+\.$/u.test(text)) return `${said}小数点前后都要有数字。`
  if (/^[\d, ]+(?:\.\d+)?$/u.test(text)) return `${said}的分隔位置不对，请只写数字，例如 1234。`
  const measure = MEASURES.exec(text)
  if (measure && unit) return `${said}的单位是“${measure[2] ?? ''}”，这一项以“${unit}”计。`
  if (/\d/u.test(text)) return `${said}里有数字以外的字，请只填数字。`
  return `${said}不是数字，请填阿拉伯数字。`
}
