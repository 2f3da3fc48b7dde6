import { changedSections, type Draft, partsOf } from '../../report/draft/draft'
import type { Place } from '../../report/template/template'
import type { Hold, Save } from '../../storage/records/draftRows'
import type { DraftStore } from '../../storage/store/draftStore'
import type { JournalEntry } from '../../storage/records/journalEntry'
import type { DraftCopy } from '../../storage/replica/envelope'
import { StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { tell } from '../base/notices'
import type { OpenDraft } from './openDraft'
import { summaryOf } from '../base/summaryOf'

/** What was stored is read back so often, in ms. */
const READ_BACK = 5 * 60_000

/** Saves the successive forms of one opened draft. */
export interface DraftSaver {
  /** Rejects with a StorageError. `composing`: it has what an input method has under way. */
  save(draft: Draft, composing?: boolean): Promise<void>
  /** What a window that is left writes down in place of a save. */
  entryOf(draft: Draft): JournalEntry
  /** What is put into the second copy while it cannot be saved. */
  copyOf(draft: Draft): DraftCopy | null
  /** What is stored is not what was meant: the next save writes all. */
  distrust(draft: Draft): void
  /** The draft as it can be opened later, with what is known to be stored of it. */
  reopened(draft: Draft): OpenDraft
}

/** What saving needs of the store. */
export type SavingStore = Pick<DraftStore, 'save' | 'entryOf'> & Partial<Pick<DraftStore, 'copyOf' | 'holds'>>

/**
 * Each save writes the sections that changed since what is known to be stored, and those of every try since: a try that
 * was given up may have been stored all the same, and what it wrote may have been undone meanwhile. So may what was
 * written down in place of a save: another window stores it.
 */
export function draftSaver(opened: OpenDraft, store: SavingStore = drafts): DraftSaver {
  const { template } = opened.report
  let { hold, savedAt } = opened
  let stored = opened.report.draft
  let tries: { sections: readonly Place[] }[] = [{ sections: opened.unsaved ?? [] }]

  function saveOf(draft: Draft): Save {
    const tried = tries.flatMap(({ sections }) => sections)
    const sections = [...new Set([...tried, ...changedSections(stored, draft)])]
    return { hold, draft, sections, summary: summaryOf({ template, draft }), now: Date.now() }
  }

  let { first } = opened
  let said = summaryOf(opened.report)
  let readBack = -Infinity

  /** Reads what was stored, after the first save and every few minutes: a browser may say that it has stored and lie. */
  async function lookAgain(draft: Draft): Promise<void> {
    if (!store.holds || performance.now() - readBack < READ_BACK) return
    if (!(await store.holds(draft, hold, templateOf))) {
      tries = [{ sections: partsOf(draft) }]
      throw new StorageError('differs', `draft ${draft.id} is not stored as meant`)
    }
    readBack = performance.now()
  }

  const distrust = (draft: Draft): void => void tries.push({ sections: partsOf(draft) })

  return {
    async save(draft, composing = false) {
      await first?.()
      first = undefined
      // the shelf goes on saying what it said before the letters
      const summary = composing ? said : summaryOf({ template, draft })
      const save = { ...saveOf(draft), summary, composing }
      said = summary
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
      await lookAgain(draft)
    },
    entryOf(draft) {
      const save = saveOf(draft)
      tries.push(save)
      return store.entryOf(save)
    },
    copyOf(draft) {
      distrust(draft)
      return store.copyOf?.(saveOf(draft)) ?? null
    },
    distrust,
    reopened(draft) {
      const { sections } = saveOf(draft)
      const last = { report: { template, draft }, hold, created: opened.created, savedAt, unsaved: sections }
      return first ? { ...last, first } : last
    },
  }
}

let cleared = (_id: string): void => {}

/** Calls back when the browser's data turn out to be cleared: what became of the other drafts is to be looked for. */
export function onCleared(told: (id: string) => void): void {
  cleared = told
}

/** A draft that is gone while it is being written is stored whole: the browser's data were cleared. */
async function anew(cause: unknown, save: Save, store: Pick<DraftStore, 'save'>): Promise<Hold> {
  if (!(cause instanceof StorageError) || cause.code !== 'missing') throw cause
  const hold = await store.save({ ...save, hold: { ...save.hold, rev: 0 } })
  tell('浏览器中保存的数据被清理过。正在编写的这份报告已重新保存，内容完整；以前的历史版本不一定取得回来。')
  cleared(save.draft.id)
  return hold
}
