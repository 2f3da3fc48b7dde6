/** A range of text in UTF-16 units. */
export interface Stretch {
  from: number
  to: number
}

const DIGITS = '0-9\\uFF10-\\uFF19'
const DIGIT = `[${DIGITS}]`
const POINT = '[.\\uFF0E]'
const GAP = '[ \\u00A0\\u3000]?'
const NUMBER = `(?<!${DIGIT}|${POINT})${DIGIT}(?:[${DIGITS},]{0,13}${DIGIT})?(?:${POINT}${DIGIT}{1,6})?(?!${DIGIT})`
const COUNTED =
  '人次|平方公里|平方米|公里|小时|季度|部(?!门)|所(?![示述列有在需属])|处(?![理于置罚分])|批(?![准复评示])|[元件条个项次封份人块分届号户家篇期名类种天辆册场起宗套吨倍亩]'
const UNIT = `年度?|月(?:${GAP}${DIGIT}{1,2}${GAP}日)?|日|时|[万亿]?(?:[余多]${GAP}[万亿]?)?(?:${COUNTED})|[%％‰℃]`
/** A document's year and number, 〔2021〕30号, also with the brackets that officials type in place of 〔 〕. */
const ISSUED = `[〔［【（(\\[]${DIGIT}{4}[〕］】）)\\]]${GAP}第?${GAP}${DIGIT}{1,5}${GAP}号`
const KEEP = new RegExp(
  `${ISSUED}|(?<number>(?:第${GAP})?(?:${NUMBER}|_{4,}))(?:${GAP}(?:${UNIT}))?|—{2,}|…{2,}`,
  'gu',
)
/**
 * Greatest width of an unbreakable range, in half-width units: a wider one would stretch the line before it too much.
 */
const WIDEST = 20

/** Width of a text in half-width units (a full-width character is two); a character outside the BMP counts double. */
export function halvesOf(text: string): number {
  return text.length + text.replace(/[\u0020-\u00FF]/g, '').length
}

/** The part of a match that is kept together: all of it, or, where that is too wide, the number without its unit. */
function keptOf(match: RegExpExecArray): string {
  const kept = [match[0], match.groups?.['number'] ?? '']
  return kept.find((text) => halvesOf(text) <= WIDEST) ?? ''
}

/**
 * Ranges inside which a line may not break: a number with its unit, spaced or not (also a blank figure), a year with
 * its 年, a date's month and day, a document's year and number, a dash —— and an ellipsis ……. Where the whole is wider
 * than ten characters, only the number. Ascending, not overlapping.
 */
export function keepsIn(text: string): Stretch[] {
  return [...text.matchAll(KEEP)]
    .map((match) => ({ from: match.index, to: match.index + keptOf(match).length }))
    .filter(({ from, to }) => to - from > 1)
}
