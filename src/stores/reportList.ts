import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { type Draft, newDraft } from '../report/draft/draft'
import { nextYearDraft } from '../report/lastYear'
import type { Report } from '../report/report'
import type { Place, Template } from '../report/template/template'
import type { FoundReport } from '../storage/files/readBackup'
import { lazily } from '../storage/records/lazily'
import { StorageError } from '../storage/records/storageError'
import type { Look } from '../services/backup/backups'
import { drafts } from '../services/repository/drafts'
import type { Held } from '../services/backup/eraseDrafts'
import { keepDraft, unlikeStored, unsavedDrafts } from '../services/session/sessions'
import { newId } from '../services/base/newId'
import { openDraft, unstoredDraft } from '../services/session/openDraft'
import { type RemovedLine, removeDraft, removedLines, restoreDraft } from '../services/session/removedDrafts'
import { shelfSentenceOf, shutSentence } from '../services/base/sentences'
import { onShelfChange, type ShelfChange } from '../services/repository/listChannel'
import { keepLines, type ReportLine, reportLines } from './reportLines'
import { isShut } from '../services/recovery/loadRescued'
import { createListReader } from '../services/list/listReader'
import type { RescuedRows } from '../services/list/rescuedRows'
import { reportOf } from '../services/base/reportOf'

/** The drafts of this browser, and what can be done to them as a whole. Failures become `trouble`, a sentence. */
export const useReportList = defineStore('shelf', () => {
  const lines = shallowRef<readonly ReportLine[]>([])
  const loaded = ref(false)
  /** Why the drafts cannot be listed, '' while they can. */
  const refused = ref('')
  /** What went wrong with the last thing done, '' when nothing did. */
  const trouble = ref('')
  /** The drafts that were just moved to the bin, the last at the front: each can be put back by 撤销. */
  const justRemoved = shallowRef<readonly { id: string; title: string }[]>([])
  /** The last of them, null when there is none; setting it to null drops all. */
  const removed = computed({
    get: () => justRemoved.value[0] ?? null,
    set: (none: null) => void (justRemoved.value = none ?? []),
  })
  /** The bin: the drafts that were removed in the last thirty days, last removed first. */
  const gone = shallowRef<readonly RemovedLine[]>([])

  const reader = createListReader(
    (rows) => {
      lines.value = keepLines(lines.value, reportLines(rows.standing, unsavedDrafts()))
      gone.value = removedLines(rows.removed)
    },
    (rows) => (refused.value = rows.shut ? whyShut(rows.shut, rows) : ''),
  )
  /** Reads again what may have changed; resolves once it is shown. */
  async function refresh(what?: ShelfChange): Promise<void> {
    await reader.refresh(what)
    loaded.value = true
  }

  /** Runs `work`; for a StorageError sets `trouble` and resolves with null, and rethrows anything else. */
  async function attempt<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | null> {
    trouble.value = ''
    try {
      return await work()
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause
      trouble.value = shelfSentenceOf(cause)
      return null
    }
  }

  async function change(work: () => Promise<void>): Promise<boolean> {
    const done = await attempt(() => work().then(() => true))
    await refresh()
    return done ?? false
  }

  /** Stores a new draft; resolves with its id. If saving fails, it is retried, and the draft can be used meanwhile. */
  async function put(report: Report, changedAt: number | null = null): Promise<string> {
    trouble.value = ''
    const kept = keepDraft(unstoredDraft(report, changedAt))
    kept.letGo()
    const state = await kept.flush()
    if (state.kind === 'failed') trouble.value = shelfSentenceOf(state.code)
    await refresh()
    return report.draft.id
  }

  return {
    lines,
    loaded,
    refused,
    trouble,
    removed,
    gone,
    refresh,

    /** Stores a new draft with typed `values` by figure place; resolves with its id. */
    create: (template: Template, values: Readonly<Record<Place, string>>): Promise<string> =>
      put({ template, draft: newDraft(template, newId(), values) }),

    /** Stores a draft for the year after `before`, with typed `values` by figure place; resolves with its id. */
    createNext: (before: Report, values: Readonly<Record<Place, string>>): Promise<string> =>
      put({ template: before.template, draft: nextYearDraft(before, newId(), values) }),

    /** Stores a draft that `make` builds, from an imported document for instance; resolves with its id. */
    take: (template: Template, make: (id: string) => Draft): Promise<string> =>
      put({ template, draft: make(newId()) }),

    /** Copies a draft; resolves with the id of the copy, null when that failed. */
    async copy(id: string): Promise<string | null> {
      const copy = newId()
      const here = unlikeStored(id)?.composed()
      if (here) return put({ ...here, draft: { ...here.draft, id: copy } })
      return (await change(() => drafts.copy(id, copy, Date.now()))) ? copy : null
    },

    /** Moves a draft to the bin. */
    async remove({ id, title }: { id: string; title: string }): Promise<void> {
      if (await change(() => removeDraft(id, title)))
        justRemoved.value = [{ id, title }, ...justRemoved.value]
    },

    /** Puts a draft back from the bin. */
    async restore(id: string): Promise<void> {
      if (await change(() => restoreDraft(id)))
        justRemoved.value = justRemoved.value.filter((one) => one.id !== id)
    },

    /** Erases drafts of the bin, except those that another window writes: `trouble` then names these. */
    async erase(ids: readonly string[]): Promise<void> {
      const wanted = gone.value.filter(({ id }) => ids.includes(id))
      let held: Held = { ids: [], sentence: '' }
      const done = await change(async () => {
        held = await (await lazily(() => import('../services/backup/eraseDrafts'))).eraseDrafts(wanted)
      })
      if (!done) return
      justRemoved.value = justRemoved.value.filter(({ id }) => held.ids.includes(id) || !ids.includes(id))
      trouble.value = held.sentence
    },

    /** What a backup file holds, null when it cannot be read; stores nothing. */
    lookInto: (file: Blob): Promise<Look | null> =>
      attempt(async () => (await lazily(() => import('../services/backup/backups'))).lookInto(file)),

    /** Restores reports of a file, each as a new draft beside those that are here; resolves with their ids. */
    async bring(wanted: readonly FoundReport[]): Promise<string[]> {
      const ids: string[] = []
      await attempt(async () => {
        const [{ keepVersion }, { noteTaken }] = await lazily(() =>
          Promise.all([import('../services/versions/versions'), import('../services/backup/backupRecord')]),
        )
        for (const found of wanted) {
          const { template, draft } = reportOf(found.draft)
          const id = newId()
          ids.push(await put({ template, draft: { ...draft, id } }, found.updated))
          if (trouble.value !== '') return
          for (const { name, at, draft: version } of [...found.versions].reverse())
            await keepVersion({ template, draft: { ...version, id } }, 'named', { name, at })
          // what its file comes back to: another computer that has this content compares by it
          await keepVersion({ template, draft: { ...draft, id } }, 'opened')
          // all of it is stored here now, so the next backup need not carry it forward
          await noteTaken(found)
        }
      })
      return ids
    },

    /** The report in a file that holds exactly one, null when it cannot be read; stores nothing. */
    reportInFile: (file: Blob): Promise<Report | null> =>
      attempt(async () => (await lazily(() => import('../services/backup/reportIn'))).reportIn(file)),

    /** The newest state of a draft, to be written to a file; null when it cannot be read. */
    reportOf: (id: string): Promise<Report | null> =>
      attempt(async () => unlikeStored(id)?.composed() ?? (await openDraft(id)).report),

    /** The stored rows of a draft that cannot be read, null when these cannot be read either. */
    rawOf: (id: string): Promise<unknown> => attempt(() => drafts.raw(id)),

    /** Keeps the list up to date while it is shown. Returns a function that ends that. */
    follow(): () => void {
      const seen = (what?: ShelfChange): void => {
        if (document.visibilityState === 'visible') void refresh(what)
      }
      const looked = (): void => seen()
      void refresh().then(eraseOld)
      document.addEventListener('visibilitychange', looked)
      const unhear = onShelfChange(seen)
      return () => {
        document.removeEventListener('visibilitychange', looked)
        unhear()
      }
    },
  }
})

/** The sentence to show while the database cannot be read. */
function whyShut(cause: StorageError, { standing, missing }: RescuedRows): string {
  const known = isShut(cause.code) && standing.length + missing.length > 0
  return known ? shutSentence(standing.length, missing.length) : shelfSentenceOf(cause)
}

async function eraseOld(): Promise<void> {
  try {
    await drafts.purge(Date.now())
  } catch (cause) {
    // the official need not know: tried again when the list is shown next
    if (!(cause instanceof StorageError)) throw cause
  }
}
