import type { Report } from '../../report'
import { entryAt } from '../../report'
import { pointersIn } from './pointers'

const FEW = 2
const some = (all: readonly string[]): string =>
  all.length > FEW ? `${all.slice(0, FEW).join('、')}等 ${all.length} 处` : all.join('、')

/**
 * What a change of the form's sections did besides, in a sentence for the official: what was removed and how many figures no longer
 * count, and which numbers of headings in sentences followed or have to be looked at. '' for nothing.
 */
export function structureNotice(before: Report, after: Report): string {
  const [sections, now] = [before.template.sections, after.template.sections]
  if (sections === now) return ''
  const places = new Set(now.map(({ place }) => place))
  const gone = sections.filter(({ place }) => !places.has(place))
  const figures = new Set(after.template.figures.map(({ place }) => place))
  const lost = before.template.figures.filter(({ place }) => !figures.has(place))
  const filled = lost.filter(({ place }) => entryAt(before, place).kind !== 'blank')
  const { changed, unsure } = pointersIn(before.draft, sections, now)
  const removed = gone.map(({ heading }) => `“${heading}”`)
  const counted =
    lost.length === 0
      ? ''
      : `，其中 ${lost.length} 个数据项不再计入${filled.length > 0 ? `（${filled.length} 个已填）` : ''}`
  const parts = [
    ...(gone.length > 0 ? [`已删除${some(removed)}${counted}。`] : []),
    ...(changed.length > 0
      ? [`正文里提到的编号已跟着改：${some(changed.map(({ from, to }) => `${from}→${to}`))}。`]
      : []),
    ...(unsure.length > 0 ? [`请核对正文里提到的编号：${some(unsure.map((words) => `“${words}”`))}。`] : []),
  ]
  return parts.join('')
}
