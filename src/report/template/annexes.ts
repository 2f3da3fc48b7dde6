import type { Section } from './template'

/** An attachment: the section that is it, its mark, and the sections under it. */
export interface Annex {
  section: Section
  /** 附件 where there is one, else 附件1, 附件2 … (GB/T 9704-2012 7.3.4, 7.4). */
  mark: string
  under: readonly Section[]
}

/** The sections of a form as they are printed: those of the text, and the attachments behind 成文日期. */
export interface Parted {
  text: readonly Section[]
  annexes: readonly Annex[]
}

const known = new WeakMap<readonly Section[], Parted>()

/** Parts the sections of a form into text and attachments; cached by the list. What is under an attachment belongs to it. */
export function parted(sections: readonly Section[]): Parted {
  const before = known.get(sections)
  if (before) return before
  const text: Section[] = []
  const found: { section: Section; under: Section[] }[] = []
  let open: Section[] | null = null
  for (const section of sections) {
    if (section.annex) found.push({ section, under: (open = []) })
    else {
      if (section.level <= 1) open = null
      ;(open ?? text).push(section)
    }
  }
  const annexes = found.map(({ section, under }, i) => ({
    section,
    under,
    mark: found.length === 1 ? '附件' : `附件${i + 1}`,
  }))
  const result = { text, annexes }
  known.set(sections, result)
  return result
}

/** A section's name in lists: an attachment's with its mark. */
export function nameIn(sections: readonly Section[], { place, heading }: Section): string {
  const annex = parted(sections).annexes.find(({ section }) => section.place === place)
  return annex ? `${annex.mark} ${heading}` : heading
}
