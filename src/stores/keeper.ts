import { type Ref, shallowRef } from 'vue'
import type { Report } from '../report/report'
import type { View } from '../storage/view'
import { type Autosave, createAutosave, type SaveState } from './autosave'
import { drafts } from './drafts'
import { draftSaver, openDraft } from './openDraft'
import { browserTimers } from './timers'

/** Keeps the open report in storage. */
export interface Keeper {
  saving: Readonly<Ref<SaveState>>
  /** Opens a draft for writing; nothing is written before it has arrived. Rejects with a StorageError. */
  load(id: string): Promise<Report>
  changed(report: Report): void
  /** Stores at once; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** Where the official reads, null when that is not known or cannot be read. */
  loadView(): Promise<View | null>
  keepView(view: View): Promise<void>
}

export function createKeeper(): Keeper {
  const saving = shallowRef<SaveState>({ kind: 'saved', at: null })
  let autosave: Autosave<Report> | null = null
  let id = ''

  return {
    saving,
    async load(wanted) {
      autosave?.stop()
      autosave = null
      id = wanted
      const opened = await openDraft(wanted)
      const save = draftSaver(opened)
      autosave = createAutosave<Report>({
        save: ({ draft }) => save(draft),
        now: Date.now,
        timers: browserTimers,
        onState: (state) => (saving.value = state),
        savedAt: opened.savedAt,
      })
      saving.value = { kind: 'saved', at: opened.savedAt }
      // a draft that could not be stored when it was made is tried again
      if (opened.savedAt === null) autosave.changed(opened.report)
      return opened.report
    },
    changed: (report) => autosave?.changed(report),
    flush: () => autosave?.flush() ?? Promise.resolve(saving.value),
    // a view is a comfort: not knowing it must not keep a report from opening
    loadView: () => drafts.loadView(id).catch(() => null),
    keepView: (view) => drafts.saveView(id, view).catch(() => undefined),
  }
}
