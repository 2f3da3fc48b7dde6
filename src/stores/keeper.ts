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
  load(id: string): Promise<{ report: Report; view: View | null }>
  changed(report: Report): void
  /** Stores at once; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** Notes where the official reads. */
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
      // a view is a comfort: not knowing it must not keep a report from opening
      const [opened, view] = await Promise.all([openDraft(wanted), drafts.loadView(wanted).catch(() => null)])
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
      return { report: opened.report, view }
    },
    changed: (report) => autosave?.changed(report),
    flush: () => autosave?.flush() ?? Promise.resolve(saving.value),
    keepView: (view) => drafts.saveView(id, view).catch(() => undefined),
  }
}
