import { computed, type Ref, shallowRef } from 'vue'
import type { Report } from '../report/report'
import type { View } from '../report/view'
import type { SaveState } from './autosave'
import { drafts } from './drafts'
import { type KeptDraft, keepDraft, takeUpDraft } from './keptDrafts'
import { newId } from './newId'
import { tell } from './notices'
import { unstoredDraft } from './openDraft'

/** Keeps the open report in storage. */
export interface Keeper {
  saving: Readonly<Ref<SaveState>>
  /** Opens a draft for writing; nothing is written before it has arrived. Rejects with a StorageError. */
  load(id: string): Promise<{ report: Report; view: View | null }>
  changed(report: Report): void
  /** Stores at once; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** Closes the report; what is not stored is stored in the background. */
  close(): void
  /** Closes the report and keeps its form in this window as a draft of its own. */
  setAside(): void
  /** Notes where the official reads. */
  keepView(view: View): Promise<void>
}

export function createKeeper(): Keeper {
  const open = shallowRef<KeptDraft | null>(null)
  const saving = computed((): SaveState => open.value?.state.value ?? { kind: 'saved', at: null })
  let id = ''

  function close(): void {
    open.value?.letGo()
    open.value = null
  }

  return {
    saving,
    async load(wanted) {
      close()
      id = wanted
      // a view is a comfort: not knowing it must not keep a report from opening
      const [kept, view] = await Promise.all([takeUpDraft(wanted), drafts.loadView(wanted).catch(() => null)])
      if (open.value !== kept) close()
      open.value = kept
      return { report: kept.report(), view }
    },
    changed: (report) => open.value?.changed(report),
    flush: () => open.value?.flush() ?? Promise.resolve(saving.value),
    close,
    setAside() {
      const last = open.value?.stop()
      open.value = null
      if (last) void keepCopy(last.report)
    },
    keepView: (view) => drafts.saveView(id, view).catch(() => undefined),
  }
}

async function keepCopy({ template, draft }: Report): Promise<void> {
  const copy = keepDraft(unstoredDraft({ template, draft: { ...draft, id: newId() } }))
  copy.letGo()
  const { kind } = await copy.flush()
  tell(
    kind === 'saved'
      ? '本窗口原来写的内容已另存为一份，可在报告列表中打开；现在显示的是另一个窗口保存的最新内容。'
      : '本窗口原来写的内容另存时没有保存成功，仍在报告列表中（未保存），请到列表中备份；现在显示的是另一个窗口保存的最新内容。',
  )
}
