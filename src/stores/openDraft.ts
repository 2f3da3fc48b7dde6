import { changedSections, type Draft } from '../report/draft'
import { progressOf, type Report, titleOf, shownAt, entryAt, yearOf } from '../report/report'
import type { Template } from '../report/template'
import { templateOf } from '../templates/index'
import type { DraftSummary } from '../storage/draftHead'
import type { Hold } from '../storage/saveDraft'
import { StorageError } from '../storage/storageError'
import { drafts } from './drafts'
import { keepInMemory, memoryDrafts } from './memoryDrafts'
import { newId } from './newId'

/** A draft opened for writing. */
export interface OpenDraft {
  report: Report
  hold: Hold
  /** When it was last stored, null for one that never was. */
  savedAt: number | null
}

/** What the shelf says of a report. */
export function summaryOf(report: Report): DraftSummary {
  const { unit } = report.template
  return {
    title: titleOf(report),
    unit: entryAt(report, unit).kind === 'blank' ? '' : shownAt(report, unit),
    year: yearOf(report),
    ...progressOf(report),
  }
}

/** Opens a draft, from memory if it could not be stored so far. Rejects with a StorageError. */
export async function openDraft(id: string): Promise<OpenDraft> {
  const writer = newId()
  const kept = memoryDrafts.get(id)
  if (kept) return { report: reportOf(kept.draft), hold: { rev: 0, writer }, savedAt: null }
  const { draft, head } = await drafts.load(id, templateOf)
  return { report: reportOf(draft), hold: { rev: head.rev, writer }, savedAt: head.updated }
}

/**
 * Saves the successive forms of an opened draft: each time only the sections that changed since what is known to be
 * stored. Rejects with a StorageError; a draft that was never stored is kept in memory until it is.
 */
export function draftSaver({ report, hold }: OpenDraft): (draft: Draft) => Promise<void> {
  let held = hold
  let stored = report.draft
  return async (draft) => {
    const now = Date.now()
    if (held.rev === 0) keepInMemory(draft, now)
    const sections = changedSections(stored, draft)
    const summary = summaryOf({ template: report.template, draft })
    held = await drafts.save({ hold: held, draft, sections, summary, now })
    stored = draft
    memoryDrafts.delete(draft.id)
  }
}

function reportOf(draft: Draft): Report {
  return { template: knownTemplate(draft.template), draft }
}

function knownTemplate(id: string): Template {
  const template = templateOf(id)
  if (!template) throw new StorageError('newer', `template ${id}`)
  return template
}
