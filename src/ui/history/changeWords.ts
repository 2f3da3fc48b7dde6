import type { Changes, FigureChange, SectionChanges } from '../../report/compare/changesBetween'
import type { FormChanges } from '../../report/compare/formChanges'
import { sectionAt } from '../../report/report'
import type { Template } from '../../report/template/template'

/** How many sections, and figures of a section, are named; the others are counted. */
const NAMED_SECTIONS = 2
const NAMED_FIGURES = 2
/** Characters of a value in a sentence. */
const SHORT = 12

const inShort = (typed: string): string => {
  if (typed === '') return '空'
  return typed.length > SHORT ? `${typed.slice(0, SHORT)}…` : typed
}

/** `受理申请件数 3100 → 3119` */
const figureWords = ({ label, before, after }: FigureChange): string =>
  `${label} ${inShort(before)} → ${inShort(after)}`

const isNumber = ({ before, after }: FigureChange): boolean => /^\d/u.test(after || before)

const counted = (words: readonly (readonly [what: string, count: number, unit: string])[]): string =>
  words.flatMap(([what, count, unit]) => (count > 0 ? [`${what} ${count} ${unit}`] : [])).join('，')

/** `改 12 个数，增 3 段；受理申请件数 3100 → 3119` */
export function sectionWords({ figures, added, removed, rewritten }: SectionChanges): string {
  const filled = figures.filter(({ before }) => before === '').length
  const cleared = figures.filter(({ after }) => after === '').length
  const unit = figures.every(isNumber) ? '个数' : '项'
  // what is named anyway is not counted before
  const all = figures.length > NAMED_FIGURES ? 1 : 0
  const counts = counted([
    ['填', all * filled, unit],
    ['改', all * (figures.length - filled - cleared), unit],
    ['清空', all * cleared, unit],
    ['增', added, '段'],
    ['删', removed, '段'],
    ['改写', rewritten, '段'],
  ])
  const changed = [...figures].sort((a, b) => Number(a.before === '') - Number(b.before === ''))
  return [...(counts ? [counts] : []), ...changed.slice(0, NAMED_FIGURES).map(figureWords)].join('；')
}

const MOST_HEADINGS = 3
const quoted = (headings: readonly string[]): string =>
  headings
    .slice(0, MOST_HEADINGS)
    .map((heading) => `“${heading}”`)
    .join('、') + (headings.length > MOST_HEADINGS ? ` 等 ${headings.length} 节` : '')

/** What changed in the form itself, a sentence for each kind of change. */
export function formWords(form: FormChanges | null): string[] {
  if (!form) return []
  const { added, removed, renamed, other } = form
  return [
    ...(added.length > 0 ? [`添加了${quoted(added)}。`] : []),
    ...(removed.length > 0 ? [`删除了${quoted(removed)}。`] : []),
    ...renamed.slice(0, MOST_HEADINGS).map(({ before, after }) => `“${before}”改为“${after}”。`),
    ...(renamed.length > MOST_HEADINGS ? [`另有 ${renamed.length - MOST_HEADINGS} 个标题改了。`] : []),
    ...(other ? ['章节的顺序、数据项或求和关系有改动。'] : []),
  ]
}

const sealWords = (sealed: boolean): string => (sealed ? '加盖印章' : '不加盖印章')

/** What changed beside the sections, in sentences. */
export const asideWords = ({ form, lastYear, confirmed, sealed }: Changes): string[] => [
  ...formWords(form),
  ...(sealed === null ? [] : [`落款改为“${sealWords(sealed)}”的排法。`]),
  ...(lastYear ? ['用来核对的上年数据有改动。'] : []),
  ...(confirmed ? ['已核实的提示有增减。'] : []),
]

/** What changed between two versions, in a line: the first sections in words, the others counted. */
export function changeWords(
  { sections, lastYear, confirmed, sealed, form }: Changes,
  template: Template,
): string {
  const named = sections
    .slice(0, NAMED_SECTIONS)
    .map((one) => `${sectionAt(template, one.section).short}：${sectionWords(one)}`)
  const others = sections.length - named.length
  const words = [
    ...named,
    ...(others > 0 ? [`另有 ${others} 节有改动`] : []),
    ...(form ? ['章节或数据项有改动'] : []),
    ...(sealed === null ? [] : [`落款改为${sealWords(sealed)}`]),
    ...(lastYear ? ['上年数据有改动'] : []),
    ...(confirmed ? ['核实了提示'] : []),
  ]
  return words.length ? words.join('　') : '没有变化'
}
