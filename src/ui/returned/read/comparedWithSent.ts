import { markOf } from '../../../report/draft/draftContent'
import type { Report } from '../../../report/report'
import type { Changes } from '../../../returned/model'
import { sinceBase } from '../../../returned/sinceBase'
import { commonVersion } from '../../../services/versions/commonVersion'
import { sentReport } from '../../../services/versions/sentVersion'
import type { ReadFile } from './readFile'

type Read = Extract<ReadFile, { kind: 'read' }>

/** What a file is compared with: the newest version that both have, or the one that was sent; null where none is known. */
async function baseOf(id: string, { draft, mark }: Read): Promise<Report | null> {
  const common = draft?.known ? await commonVersion(id, draft.theirs, draft.known) : null
  return common ?? sentReport(id, mark)
}

/** `hasBase`: false where no common version is known, and all that differs is among the changes. */
export interface Compared extends Changes {
  hasBase: boolean
}

/** What a file changes, told by what was sent: what was changed here meanwhile is no correction. */
export async function comparedWithSent({ draft }: Report, read: Read): Promise<Compared> {
  const { changes, gone } = read
  const base = await baseOf(draft.id, read).catch(() => null)
  const since = base ? sinceBase(base, changes) : changes
  const names = gone.map((place) => {
    const heading = base?.template.sections.find((section) => section.place === place)?.heading
    return heading === undefined ? '有一节' : `“${heading}”一节`
  })
  const notes = [...new Set(names)].map((name) => `${name}送出以后在这里删去了，那一节没有收。`)
  if (isEarlier(base, draft, read))
    notes.push(
      '这份文件就是这份报告以前的样子，那以后没有在别处改过，没有可收的。要回到那时，请用“历史版本”。',
    )
  return { ...since, hasBase: base !== null, notes: [...notes, ...since.notes] }
}

/** True for a backup of what the report was here before. */
function isEarlier(base: Report | null, now: Report['draft'], { draft }: Read): boolean {
  if (!base || !draft?.known) return false
  const mark = markOf(draft.theirs.draft)
  return mark === markOf(base.draft) && mark !== markOf(now)
}
