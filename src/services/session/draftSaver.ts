import { changedSections, type Draft, FORM, LAST_YEAR, partsOf } from '../../report/draft/draft'
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
import { reportOf } from '../base/reportOf'
import { summaryOf } from '../base/summaryOf'

/** After this time (ms) the next save is read back from the store and compared. */
const READ_BACK = 5 * 60_000

/** Saves the successive states of one opened draft. */
export interface DraftSaver {
  /** Rejects with a StorageError. `composing`: the draft contains an unfinished input-method composition. */
  save(draft: Draft, composing?: boolean): Promise<void>
  /** The journal entry that a window writes in place of a save when it is left. Counts as a try. */
  entryOf(draft: Draft): JournalEntry
  /** The replica to write while the draft cannot be saved; the next save then writes all sections. */
  copyOf(draft: Draft): DraftCopy | null
  /** To be called when the stored rows may differ from what was saved: the next save writes all sections. */
  distrust(draft: Draft): void
  /** The draft for a later session, with its hold and the sections that are not known to be stored. */
  reopened(draft: Draft): OpenDraft
}

/** What saving needs of the store. */
export type SavingStore = Pick<DraftStore, 'save' | 'entryOf'> & Partial<Pick<DraftStore, 'copyOf' | 'holds'>>

/**
 * Each save writes the sections that changed since the last confirmed save, and all sections that any attempt since has
 * written: an attempt that timed out may have been stored, and its changes undone here meanwhile. A journal entry
 * counts as an attempt, for another window may replay it.
 */
export function draftSaver(opened: OpenDraft, store: SavingStore = drafts): DraftSaver {
  let { hold, savedAt } = opened
  let stored = opened.report.draft
  let tries: { sections: readonly Place[] }[] = [{ sections: opened.unsaved ?? [] }]

  function saveOf(draft: Draft): Save {
    const tried = tries.flatMap(({ sections }) => sections)
    // a section that a failed try held may be gone from the draft since
    const there = new Set([...Object.keys(draft.sections), LAST_YEAR, FORM])
    const named = new Set([...tried, ...changedSections(stored, draft)])
    const sections = [...named].filter((place) => there.has(place))
    const now = (draft === opened.report.draft && opened.changedAt) || Date.now()
    return { hold, draft, sections, summary: summaryOf(reportOf(draft)), now }
  }

  let { first } = opened
  let said = summaryOf(opened.report)
  let readBack = -Infinity

  /**
   * Reads back what was stored, after the first save and then at most every five minutes: a browser may report a write
   * as complete that is not stored. Rejects with a StorageError `differs`.
   */
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
      // the report list keeps the summary from before the composition
      const summary = composing ? said : summaryOf(reportOf(draft))
      const save = { ...saveOf(draft), summary, composing }
      said = summary
      const self = { sections: save.sections }
      tries.push(self)
      const next = await store.save(save).catch((cause: unknown) => anew(cause, save, store))
      const nth = tries.indexOf(self)
      // a later save was confirmed first, and has removed this attempt from the list
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
      const last = { report: reportOf(draft), hold, created: opened.created, savedAt, unsaved: sections }
      return first ? { ...last, first } : last
    },
  }
}

let cleared = (_id: string): void => {}

/**
 * Sets the listener that is called when a save finds that the browser's data were cleared. It gets the id of the draft
 * being saved; other drafts may be lost too.
 */
export function onCleared(run: (id: string) => void): void {
  cleared = run
}

/**
 * Stores a draft whole that is missing from the database while it is being written: the browser's data were cleared.
 */
async function anew(cause: unknown, save: Save, store: Pick<DraftStore, 'save'>): Promise<Hold> {
  if (!(cause instanceof StorageError) || cause.code !== 'missing') throw cause
  const hold = await store.save({ ...save, hold: { ...save.hold, rev: 0 } })
  tell(
    '浏览器中保存的数据被清理过（磁盘快满时浏览器也会自行清理）。正在编写的这份报告已重新保存，内容完整；以前的历史版本不一定取得回来。请备份成文件。',
  )
  cleared(save.draft.id)
  return hold
}
