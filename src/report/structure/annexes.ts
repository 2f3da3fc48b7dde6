import { MOST } from '../template/limits'
import type { Section } from '../template/template'
import { endOf, inserted, levelAt, shifted } from './branches'
import { cleanName } from './names'
import { numberOf, numberText, withoutNumber } from './numbering'

/** The mark that somebody types before an attachment's name, which gets it by its order: 附件1：, 附件二, 附件：. */
const MARK = /^附件(?:[\d一二三四五六七八九十]{1,3}(?:[\s：:.．、]|$)|[\s：:]|$)[\s：:.．、]*/u

/** An attachment's name as it is kept, without a number; '' for none. */
export const annexName = (typed: string): string => cleanName(typed).replace(MARK, '')

/** Why an attachment without a name is refused. */
export const NAMELESS = '请填写附件的名称，“附件1”这样的编号会自动加上。'
/** Why sections of the text and attachments may not be mixed. */
export const MIXED = '附件印在成文日期之后，正文的章节和附件不能混排。'

/** What the desk says of an attachment. */
const GUIDANCE = '另起一页，印在成文日期之后；正文下面会列出附件名称'

/** The index of the first attachment, or the end. */
export function firstAnnex(sections: readonly Section[]): number {
  const at = sections.findIndex(({ annex }) => annex)
  return at < 0 ? sections.length : at
}

/** True when a section of the text stands behind an attachment, or an attachment is not on level 1. */
export const isMixed = (sections: readonly Section[]): boolean =>
  sections.some(({ annex, level }, at) => (annex ? level !== 1 : level <= 1 && at > firstAnnex(sections)))

/** The sections with an empty attachment, which has no place yet; or why not. */
export function withAnnex(sections: readonly Section[], typed: string): readonly Section[] | string {
  if (sections.length >= MOST.sections) return `一份报告最多有${MOST.sections}节。`
  const heading = annexName(typed)
  if (heading === '') return NAMELESS
  return [
    ...sections,
    { place: '', heading, short: heading, level: 1, annex: true, guidance: GUIDANCE, starter: [] },
  ]
}

const named = (section: Section, heading: string): Section => ({ ...section, heading, short: heading })

/** A section with what is under it, on level 1, and the sections without them. */
function lifted(
  sections: readonly Section[],
  at: number,
): { own: readonly Section[]; rest: readonly Section[] } {
  const end = endOf(sections, at)
  return {
    own: shifted(sections.slice(at, end), 1 - levelAt(sections, at)),
    rest: [...sections.slice(0, at), ...sections.slice(end)],
  }
}

/** The sections with the one at an index, and what is under it, as the last attachment; or why not. */
export function annexed(sections: readonly Section[], at: number): readonly Section[] | string {
  const { own, rest } = lifted(sections, at)
  const [section, ...under] = own
  if (!section || section.annex) return sections
  const heading = annexName(withoutNumber(section.heading))
  if (heading === '') return NAMELESS
  if (!rest.some(({ level }) => level > 0)) return '正文至少要有一节。'
  // what is printed within the text has no place for a title
  const { unheaded: _, runIn: __, ...title } = section
  return [...rest, { ...named(title, heading), annex: true, guidance: title.guidance || GUIDANCE }, ...under]
}

/** The sections with the attachment at an index as the last section of the text, with a number where the others have one. */
export function returnedToText(sections: readonly Section[], at: number): readonly Section[] {
  const { own, rest } = lifted(sections, at)
  const [section, ...under] = own
  if (!section?.annex) return sections
  const { annex: _, ...plain } = section
  const isCounted = rest.some((one) => one.level === 1 && !one.annex && numberOf(one.heading) !== '')
  const heading = isCounted ? numberText(1, 1) + section.heading : section.heading
  return inserted(rest, firstAnnex(rest), [
    { ...named(plain, heading), guidance: plain.guidance === GUIDANCE ? '' : plain.guidance },
    ...under,
  ])
}
