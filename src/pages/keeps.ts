/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  from: number
  to: number
}

const NUMBER = String.raw`(?<![\d.])\d(?:[\d,]{0,13}\d)?(?:\.\d{1,6})?(?!\d)`
const UNIT =
  '年度?|月(?:\\d{1,2}日)?|日|时|人次|余[件条个项次封份人块]|[万亿]?[元件条个项次封份人块分届号户家篇期名类种天辆册场]|部(?!门)|公里|平方米|[%％‰℃]'
const KEEP = new RegExp(`第?(?:${NUMBER}|_{4,})(?:${UNIT})?|—{2,}|…{2,}`, 'gu')

/**
 * What a line may not break: a number with its unit (a blank figure too), a year with its 年, a date's month and day,
 * a dash —— and an ellipsis ……. In order, not overlapping.
 */
export function keepsIn(text: string): Stretch[] {
  return [...text.matchAll(KEEP)]
    .filter((match) => match[0].length > 1)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
