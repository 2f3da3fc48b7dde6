import type { Report } from '../../../report/report'
import type { Changes } from '../../../returned/model'
import { sinceBase } from '../../../returned/sinceBase'
import { sentReport } from '../../../services/versions/sentVersion'
import type { ReadFile } from './readFile'

/**
 * What a file changes, told by what was sent: what was changed here meanwhile is no correction. All that differs where the
 * version that was sent is not known.
 */
export async function comparedWithSent(
  { draft }: Report,
  { changes, mark, gone }: Extract<ReadFile, { kind: 'read' }>,
): Promise<Changes> {
  const base = await sentReport(draft.id, mark).catch(() => null)
  const since = base ? sinceBase(base, changes) : changes
  const names = gone.map((place) => {
    const heading = base?.template.sections.find((section) => section.place === place)?.heading
    return heading === undefined ? '有一节' : `“${heading}”一节`
  })
  const notes = [...new Set(names)].map((name) => `${name}送出以后在这里删去了，那一节没有收。`)
  return { ...since, notes: [...notes, ...since.notes] }
}
