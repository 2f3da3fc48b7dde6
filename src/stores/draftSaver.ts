import { changedSections, type Draft } from '../report/draft'
import type { Place } from '../report/template'
import type { Hold, Save } from '../storage/draftRows'
import type { DraftStore } from '../storage/draftStore'
import type { JournalEntry } from '../storage/journalEntry'
import { StorageError } from '../storage/storageError'
import { drafts } from './drafts'
import { tell } from './notices'
import type { OpenDraft } from './openDraft'
import { summaryOf } from './summaryOf'

/** Saves the successive forms of one opened draft. */
export interface DraftSaver {
  /** Rejects with a StorageError. */
  save(draft: Draft): Promise<void>
  /** What a window that is left writes down in place of a save. */
  entryOf(draft: Draft): JournalEntry
  /** The draft as it can be opened later, with what is known to be stored of it. */
  reopened(draft: Draft): OpenDraft
}

/**
 * Each save writes the sections that changed since what is known to be stored, and those of every try since: a try that
 * was given up may have been stored all the same, and what it wrote may have been undone meanwhile.
 */
export function draftSaver(
  opened: OpenDraft,
  store: Pick<DraftStore, 'save' | 'entryOf'> = drafts,
): DraftSaver {
  const { template } = opened.report
  let { hold, savedAt } = opened
  let stored = opened.report.draft
  let tries: { sections: readonly Place[] }[] = [{ sections: opened.unsaved ?? [] }]

  function saveOf(draft: Draft): Save {
    const tried = tries.flatMap(({ sections }) => sections)
    const sections = [...new Set([...tried, ...changedSections(stored, draft)])]
    return { hold, draft, sections, summary: summaryOf({ template, draft }), now: Date.now() }
  }

  return {
    async save(draft) {
      const save = saveOf(draft)
      const self = { sections: save.sections }
      tries.push(self)
      const next = await store.save(save).catch((cause: unknown) => anew(cause, save, store))
      const nth = tries.indexOf(self)
      // a later one is known to be stored
      if (nth < 0) return
      tries = tries.slice(nth + 1)
      hold = next
      stored = draft
      savedAt = save.now
    },
    entryOf: (draft) => store.entryOf(saveOf(draft)),
    reopened(draft) {
      const { sections } = saveOf(draft)
      return { report: { template, draft }, hold, created: opened.created, savedAt, unsaved: sections }
    },
  }
}

/** A draft that is gone while it is being written is stored whole: the browser's data were cleared. */
async function anew(cause: unknown, save: Save, store: Pick<DraftStore, 'save'>): Promise<Hold> {
  if (!(cause instanceof StorageError) || cause.code !== 'missing') throw cause
  const hold = await store.save({ ...save, hold: { ...save.hold, rev: 0 } })
  tell(
    '浏览器中保存的数据被清理过。正在编写的这份报告已重新保存，内容完整；其他报告如有备份文件，可在报告列表中恢复。',
  )
  return hold
}
