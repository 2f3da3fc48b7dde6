import type { Block } from '../../pages/blocks/block'
import type { Place, Template } from '../../report/template/template'
import { element } from '../xml/markup'

/** Word keeps bookmarks whose names begin with _ out of its list. */
const MARK = '_nb_'
/** Most characters of a bookmark's name. */
const NAME = 40

/**
 * The names of the bookmarks at the beginning of sections, each of which extends to the next: `_nb_` and the place. A name that would be too long, or that Word takes for an
 * earlier one because it does not tell capitals, has the section's number instead; whoever has the form can tell.
 */
export function sectionMarks({ sections }: Template): ReadonlyMap<Place, string> {
  const taken = new Set<string>()
  return new Map(
    sections.map(({ place }, i) => {
      const own = `${MARK}${place}`
      const name = own.length > NAME || taken.has(own.toLowerCase()) ? `${MARK}_${i + 1}` : own
      taken.add(name.toLowerCase())
      return [place, name]
    }),
  )
}

/** The section that a block belongs to; null for the title, a chapter's heading, 附件说明, 署名 and 成文日期. */
export function sectionOf({ kind, key }: Block): Place | null {
  if (kind === 'title' || kind === 'closing' || kind === 'annexName') return null
  const dot = key.lastIndexOf('.')
  return kind === 'heading' && key.slice(dot) === '.chapter' ? null : key.slice(0, dot)
}

/** The start of a bookmark. */
export const markStart = (id: number, name: string): string =>
  element('w:bookmarkStart', { 'w:id': id, 'w:name': name })
/** The end of the bookmark with an id. */
export const markEnd = (id: number): string => element('w:bookmarkEnd', { 'w:id': id })
