import { rolesOf, placesIn } from '../../template/figureRoles'
import { parted } from '../../template/annexes'
import { cellsOf } from '../../template/tables'
import type { Place, Section, Template } from '../../template/template'
import type { SectionAct } from '../acts'
import { parentAt } from '../branches'
import { isBasics } from '../moved'

/** Who prescribes the form, in the sentences that refuse an act. */
export const prescribedBy = ({ notice }: Template): string => notice?.number ?? '这种报告的格式'

const DOING = {
  rename: '改名',
  move: '移动',
  place: '移动',
  indent: '改变级别',
  annex: '设为附件',
  remove: '删除',
} as const satisfies Record<Exclude<SectionAct['kind'], 'add' | 'addAnnex'>, string>

/** Why a section itself cannot take an act; null when it can. */
export function sectionReason(form: Template, section: Section, { kind }: SectionAct): string | null {
  if (kind === 'add' || kind === 'addAnnex') return null
  const named = `“${section.heading}”`
  if (section.fixed)
    return section.level === 0
      ? `${named}是法定格式报告固定的部分，不能${DOING[kind]}。`
      : `${named}是${prescribedBy(form)}规定的部分，不能${DOING[kind]}。`
  if (isBasics(section)) return `${named}是填写单位、年度等内容的地方，不能${DOING[kind]}。`
  if (section.level === 0 && kind !== 'remove') return `${named}没有印出的标题，不能${DOING[kind]}。`
  return null
}

/** True under a prescribed section that is open, or under one that stands in such a section. */
const isInside = (sections: readonly Section[], at: number): boolean => {
  const parent = parentAt(sections, at)
  return parent !== null && parent.fixed !== 'whole'
}

/**
 * Why sections cannot stand as they do in a form that is prescribed; null when they can, and for other forms: the
 * official's own sections stand inside a prescribed one that is open, or are attachments, which add no part to the report.
 */
export function frameReason(form: Template, sections: readonly Section[]): string | null {
  const fixed = sections.filter((section) => section.fixed)
  if (fixed.length === 0) return null
  const inText = new Set(parted(sections).text)
  if (sections.every((section, at) => section.fixed || !inText.has(section) || isInside(sections, at)))
    return null
  const open = fixed.filter((section) => section.fixed === 'heading').map(({ heading }) => `“${heading}”`)
  return `${prescribedBy(form)}规定了各部分，自拟的小节只能放在${open.join('、') || '已有的部分'}之内，或者设为附件。`
}

/** True for a figure that a prescribed form asks for: a cell of its tables, and what has a role in it. */
export function isPrescribed(form: Template, figure: Place): boolean {
  const prescribed = form.sections.filter((section) => section.fixed)
  if (prescribed.length === 0) return false
  return (
    prescribed.some(({ table }) => table && cellsOf(table).includes(figure)) ||
    placesIn(rolesOf(form)).includes(figure)
  )
}
