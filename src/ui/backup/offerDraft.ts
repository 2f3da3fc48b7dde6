import { draftFile } from '../../export/draftFile'
import type { Report } from '../../report/report'
import { knownSoon } from './knownSoon'
import { noteBackedUp } from './noteBackedUp'
import { offerFile } from '../base/offerFile'

/** Hands the open draft to the official as a file; the sentence says where it went and what it is good for. */
export async function offerDraft({ open, writable }: { open: Report; writable: boolean }): Promise<string> {
  // a window that only reads adds nothing to what another one writes
  const known = writable ? await knownSoon(open) : []
  const { name, text } = draftFile(open, new Date(), null, known)
  offerFile(name, new Blob([text], { type: 'application/json' }))
  noteBackedUp(open.draft.id)
  return `草稿已存成文件“${name}”，在报告列表点“从文件恢复”可以取回。`
}
