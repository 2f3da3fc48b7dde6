import { changeReason } from './changeReason'
import { saysNothing } from './nothing'
import { quoted } from './quoted'

/** Decides which sentences tell what is wrong with a number; decimals are read for each. */
export type NumberKind = 'whole' | 'decimal' | 'change'

const MEASURES =
  /\d\s*(件次|人次|万元|件|条|个|项|次|封|份|人|块|分|户|家|篇|期|场|批|名|页|元|号|天|公顷|亩|平方米|平方公里|公里|米|吨|个?小时|分钟|个?工作日)$/u
/** Of percentages, marks and times 0 would not mean that nothing happened. */
const NO_ZERO = /^(?:%|分|个?百分点)$|小时|分钟|工作日/u
const SCALED = /^([万亿])(.+)$/u
const ABOUT = /[余多近约几逾超]|左右|上下|以上|以下|不足|不到|\d\+$/u
const CHINESE = /^[零〇一二两三四五六七八九十百千万亿]+/u

/**
 * Sentence for a text that is no number: why, or what to write instead.
 * @param text what was typed, as `narrow` writes it, without its unit
 * @param units of the figure, its own first
 * @param kind decides which example is given
 */
export function reasonAgainst(
  typed: string,
  text: string,
  units: readonly string[],
  kind: NumberKind,
): string {
  const said = quoted(typed)
  const unit = units[0] ?? ''
  const change = kind === 'change' ? changeReason(said, text, unit) : null
  if (change !== null) return change
  if (/^(?:-|负)\s*[\d.]/u.test(text)) return `${said}是负数，这里不能小于 0。`
  if (text.startsWith('+')) return `${said}前面不要写加号。`
  if (/\d\s*e\s*[+-]?\d/iu.test(text)) return `${said}是科学记数法，请写完整的数字。`
  if (/^=|\d\s*[+*×÷]\s*\d/u.test(text)) return `${said}是算式，请填算好的数字。`
  if (saysNothing(text)) return none(said, unit)
  if (/\d\s*‰/u.test(text)) return `${said}是千分数，请换算后再填。`
  if (/[%％]|百分/u.test(text))
    return unit === '%'
      ? `${said}请只填百分号前面的数字，例如 98.5。`
      : `${said}是百分数，这一项以“${unit}”计。`
  if (/[\d一二三四五六七八九]成/u.test(text))
    return unit === '%' ? `${said}请换算成百分数，例如 九成 填 90。` : `${said}请填准确的数字。`
  if (/^\D*\d.*[万亿千百]/u.test(text)) return inFull(said, text, unit, kind)
  if (ABOUT.test(text)) return `${said}请填准确的数字，“余”“约”写在句子里。`
  if (CHINESE.test(text)) return `${said}请用阿拉伯数字，例如 三十 写成 30。`
  return misspelt(said, text, unit, kind)
}

// 0 件 means that nothing happened, but 0% would mean that nobody was satisfied
const none = (said: string, unit: string): string =>
  NO_ZERO.test(unit)
    ? `${said}不是数字。没有这项数据，请改写句子，删去这一项。`
    : `${said}不是数字，没有发生请填 0。`

function inFull(said: string, text: string, unit: string, kind: NumberKind): string {
  const [, scale, thing = ''] = SCALED.exec(unit) ?? []
  if (scale !== undefined) {
    if (/\d\s*([万亿])$/u.exec(text)?.[1] === scale) return `${said}请只填“${unit}”前面的数字，例如 1.2。`
    const example = scale === '万' ? `1.2亿${thing} 写成 12000` : `1200万${thing} 写成 0.12`
    return `${said}请换算成${unit}，例如 ${example}。`
  }
  const percent = kind === 'change' || unit === '%' || unit === '分'
  return `${said}请写完整的数字，例如 ${percent ? '98.5' : '1.2万 写成 12000'}。`
}

function misspelt(said: string, text: string, unit: string, kind: NumberKind): string {
  if (/^\d[\d.,]*\s*[-~至到]\s*\d/u.test(text)) return `${said}是一个范围，请填一个数。`
  if (/^\.\d+$/u.test(text)) return `${said}的小数点前面缺数字。`
  if (/^[\d,]+\.$/u.test(text)) return `${said}末尾多了一个点，请删去。`
  if (/^\d+(?:\.\d+){2,}$/u.test(text)) return `${said}里不止一个小数点。`
  if (kind !== 'whole' && /^\d+,\d{1,2}$/u.test(text))
    return `${said}的小数点写成了逗号，请写成 ${text.replace(',', '.')}。`
  if (/^[\d, ]+(?:\.\d+)?$/u.test(text))
    return `${said}的分隔位置不对，请只写数字，例如 ${kind === 'whole' ? '1234' : '98.5'}。`
  const measure = MEASURES.exec(text)?.[1]
  if (measure !== undefined && unit !== '') return `${said}的单位是“${measure}”，这一项以“${unit}”计。`
  if (/\d/u.test(text)) return `${said}里有数字以外的字，请只填数字。`
  return `${said}不是数字，请填阿拉伯数字。`
}
