import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { newDraft } from '../report/draft'
import type { Report } from '../report/report'
import type { Place, Template } from '../report/template'
import { BIGGEST_DRAFT_FILE, readDraftFile } from '../storage/readDraftFile'
import { StorageError } from '../storage/storageError'
import { templateOf } from '../templates/index'
import { drafts } from './drafts'
import { keepInMemory, type MemoryDraft, memoryDrafts } from './memoryDrafts'
import { newId } from './newId'
import { draftSaver, openDraft } from './openDraft'
import { shelfSentenceOf } from './sentences'
import { onShelfChange } from './shelfChannel'
import { type ShelfLine, shelfLines } from './shelfLines'

/** The drafts of this browser, and what can be done to them as a whole. Failures become `trouble`, a sentence. */
export const useShelf = defineStore('shelf', () => {
  const lines = shallowRef<readonly ShelfLine[]>([])
  const loaded = ref(false)
  /** Why the drafts cannot be listed, '' while they can. */
  const refused = ref('')
  /** What went wrong with the last thing done, '' when nothing did. */
  const trouble = ref('')
  /** The draft taken off the shelf last, for 撤销. */
  const removed = shallowRef<{ id: string; title: string; kept: MemoryDraft | null } | null>(null)

  let reading: Promise<void> | null = null
  let again = false

  /** Reads the shelf anew; while it is being read, further wishes become one. */
  function refresh(): Promise<void> {
    again = reading !== null
    reading ??= read().finally(() => (reading = null))
    return reading
  }

  async function read(): Promise<void> {
    do {
      again = false
      try {
        lines.value = shelfLines(await drafts.list(), [...memoryDrafts.values()])
        refused.value = ''
      } catch (cause) {
        lines.value = shelfLines([], [...memoryDrafts.values()])
        refused.value = shelfSentenceOf(cause)
      }
    } while (again)
    loaded.value = true
  }

  /** Null when it failed; then `trouble` says why. */
  async function attempt<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | null> {
    trouble.value = ''
    try {
      return await work()
    } catch (cause) {
      trouble.value = shelfSentenceOf(cause)
      return null
    }
  }

  async function change(work: () => Promise<void>): Promise<boolean> {
    const done = await attempt(() => work().then(() => true))
    await refresh()
    return done ?? false
  }

  /** Stores a new draft. Where that fails it can still be written, from memory, and exported as a file. */
  async function put(report: Report): Promise<string> {
    const { id } = report.draft
    keepInMemory(report.draft, Date.now())
    const save = draftSaver({ report, hold: { rev: 0, writer: newId() }, savedAt: null })
    await change(() => save(report.draft))
    return id
  }

  return {
    lines,
    loaded,
    refused,
    trouble,
    removed,
    refresh,

    /** A new draft with typed `values` by figure place; its id. */
    create: (template: Template, values: Readonly<Record<Place, string>>): Promise<string> =>
      put({ template, draft: newDraft(template, newId(), values) }),

    /** A stored draft once more; its id, null when that failed. */
    async copy(id: string): Promise<string | null> {
      const copy = newId()
      const kept = memoryDrafts.get(id)
      if (kept) {
        keepInMemory({ ...kept.draft, id: copy }, Date.now())
        await refresh()
        return copy
      }
      return (await change(() => drafts.copy(id, copy, Date.now()))) ? copy : null
    },

    async remove({ id, title }: { id: string; title: string }): Promise<void> {
      const kept = memoryDrafts.get(id) ?? null
      const gone = await change(async () => {
        if (!kept) await drafts.remove(id, Date.now())
        memoryDrafts.delete(id)
      })
      if (gone) removed.value = { id, title, kept }
    },

    /** Puts back what was removed last. */
    async undo(): Promise<void> {
      const last = removed.value
      if (!last) return
      const back = await change(async () => {
        if (last.kept) memoryDrafts.set(last.id, last.kept)
        else await drafts.restore(last.id)
      })
      if (back) removed.value = null
    },

    /** The draft in a file as a new one; its id, null for a file that is none. */
    async takeIn(file: Blob): Promise<string | null> {
      const draft = await attempt(async () => {
        if (file.size > BIGGEST_DRAFT_FILE) throw new StorageError('fileTooBig', `${file.size} bytes`)
        return readDraftFile(await file.text(), newId(), templateOf)
      })
      const template = draft && templateOf(draft.template)
      return template ? put({ template, draft }) : null
    },

    /** A draft to be written to a file, null when it cannot be read. */
    reportOf: (id: string): Promise<Report | null> => attempt(async () => (await openDraft(id)).report),

    /** The stored rows of a draft that cannot be read here, null when not even that. */
    rawOf: (id: string): Promise<unknown> => attempt(() => drafts.raw(id)),

    /** Keeps the shelf up to date while it is shown; the answer ends that. */
    follow(): () => void {
      const seen = (): void => {
        if (document.visibilityState === 'visible') void refresh()
      }
      void refresh().then(eraseOld)
      document.addEventListener('visibilitychange', seen)
      const unhear = onShelfChange(seen)
      return () => {
        document.removeEventListener('visibilitychange', seen)
        unhear()
      }
    },
  }
})

async function eraseOld(): Promise<void> {
  try {
    await drafts.purge(Date.now())
  } catch {
    // Nothing for the official to mend: it is tried again at the next start.
    return
  }
}
