import type { Template } from '../../report/template/template'
import type { Change, Changes } from '../../returned/model'

/** The changes and comments of a section. */
export interface ChangedSection {
  section: string
  heading: string
  changes: readonly Change[]
  comments: Changes['comments']
}

/** What came back, by the sections of the report in their order; '' for the title and what stands under the text. */
export function sectionsOf({ sections }: Template, { changes, comments }: Changes): ChangedSection[] {
  const names = [{ place: '', heading: '标题和署名' }, ...sections]
  return names.flatMap(({ place, heading }): ChangedSection[] => {
    const own = changes.filter(({ section }) => section === place)
    const beside = comments.filter(({ section }) => section === place)
    return own.length + beside.length > 0 ? [{ section: place, heading, changes: own, comments: beside }] : []
  })
}
