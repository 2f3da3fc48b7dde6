const DIRECTION = /^(?:[-+]|负)\s*[\d.]|增[长加]|上升|提[高升]|下降|减少|降低|回落/u

/**
 * Sentence for a text that is no number of a change; null where it is told as of any number.
 * @param said what was typed, in quotation marks
 * @param text the same as `narrow` writes it, without its unit
 * @param unit % or 个百分点
 */
export function changeReason(said: string, text: string, unit: string): string | null {
  if (unit === '%' && /\d\s*倍/u.test(text)) return `${said}是倍数，请换算成百分数，例如 增长1.5倍 填 150。`
  if (unit === '%' && text.includes('百分点')) return `${said}是百分点，这一项以“%”计。`
  if (DIRECTION.test(text)) return `${said}请只填数字，“增长”“下降”写在句子里。`
  if (/持平|不变/u.test(text)) return `${said}不是数字。与上年持平的，请改写句子，删去这一项。`
  if (text.includes('百分点')) return `${said}请只填“个百分点”前面的数字，例如 3.2。`
  return null
}
