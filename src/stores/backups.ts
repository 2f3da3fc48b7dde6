import { progressOf, type Report, shownAt, titleOf, yearOf, entryAt } from '../report/report'
import { markOf } from '../report/draftContent'
import { fileText } from '../storage/fileText'
import { type FoundReport, readBackup } from '../storage/readBackup'
import type { DraftHead } from '../storage/draftHead'
import { StorageError } from '../storage/storageError'
import { templateOf } from '../templates/index'
import { drafts } from './drafts'
import { unsavedDraft, unsavedDrafts } from './keptDrafts'
import { noteBackup } from './backupRecord'
import { reportAt, versionsOf } from './versions'

/** A report with what else belongs to it in a backup. Times in ms since 1970. */
interface GatheredReport {
  report: Report
  updated: number
  forms: { name: string; at: number; report: Report }[]
}

/** Everything that this browser has on the shelf. */
export interface Gathered {
  reports: GatheredReport[]
  /** Stored rows of what cannot be read here. */
  unreadable: { title: string; rows: unknown }[]
  /** Call when the file has been handed over: from then on counts what changed since. */
  handedOver(now: number): Promise<void>
}

/** All drafts on the shelf as they are here, with their named versions. Rejects with a StorageError. */
export async function gatherAll(): Promise<Gathered> {
  const { standing } = await drafts.list()
  const gathered: Gathered = { reports: [], unreadable: [], handedOver: (now) => noteBackup(revs, now) }
  const revs: Record<string, number> = {}
  for (const row of standing) {
    const id = row.kind === 'draft' ? row.head.id : row.id
    const one = row.kind === 'draft' ? await gather(row.head) : null
    if (one) {
      gathered.reports.push(one)
      if (row.kind === 'draft') revs[id] = row.head.rev
    } else {
      gathered.unreadable.push({
        title: row.kind === 'draft' ? row.head.title : row.title,
        rows: await drafts.raw(id),
      })
    }
  }
  const known = new Set(gathered.reports.map(({ report }) => report.draft.id))
  for (const kept of unsavedDrafts())
    if (!known.has(kept.report().draft.id))
      gathered.reports.push({ report: kept.report(), updated: kept.updated(), forms: [] })
  return gathered
}

/** Null for a draft that cannot be read. */
async function gather({ id, updated }: DraftHead): Promise<GatheredReport | null> {
  const here = unsavedDraft(id)
  try {
    const report = here?.report() ?? (await loaded(id))
    return { report, updated: here?.updated() ?? updated, forms: await namedForms(id) }
  } catch (cause) {
    if (cause instanceof StorageError && (cause.code === 'broken' || cause.code === 'newer')) return null
    throw cause
  }
}

async function loaded(id: string): Promise<Report> {
  const { draft } = await drafts.load(id, templateOf)
  const template = templateOf(draft.template)
  if (!template) throw new StorageError('newer', `template ${draft.template}`)
  return { template, draft }
}

async function namedForms(id: string): Promise<GatheredReport['forms']> {
  const forms: GatheredReport['forms'] = []
  for (const { name, at, number } of await versionsOf(id)) {
    if (name === null) continue
    // one that cannot be read must not keep the others from the file
    const report = await reportAt(id, number).catch(() => null)
    if (report) forms.push({ name, at, report })
  }
  return forms
}

/** A report in a file, as it is looked at before anything is restored. */
export interface LookLine {
  found: FoundReport
  title: string
  unit: string
  year: number | null
  filled: number
  stated: number
  /** Whether the shelf has it: the very same, another form of it, or nothing of the kind. */
  here: 'same' | 'differs' | 'absent'
}

/** What a file holds. */
export interface Look {
  saved: number | null
  lines: LookLine[]
  /** Titles of what cannot be read. */
  refused: readonly string[]
}

/** Looks into a file; nothing is stored. Rejects with a StorageError. */
export async function lookInto(file: Blob): Promise<Look> {
  const { saved, reports, refused } = readBackup(await fileText(file), templateOf)
  const marks = new Map<string, string | null>()
  const { standing } = await drafts.list().catch((cause: unknown) => {
    // what cannot be listed cannot be compared with
    if (cause instanceof StorageError) return { standing: [] }
    throw cause
  })
  const heads = standing.flatMap((row) => (row.kind === 'draft' ? [row.head] : []))
  async function markHere(id: string): Promise<string | null> {
    let mark = marks.get(id)
    if (mark === undefined) {
      const report = unsavedDraft(id)?.report() ?? (await loaded(id).catch(() => null))
      marks.set(id, (mark = report && markOf(report.draft)))
    }
    return mark
  }
  const lines: LookLine[] = []
  for (const found of reports) {
    const report = reportOf(found)
    const title = titleOf(report)
    const alike = heads.filter((head) => head.id === found.key || head.title === title)
    const mark = markOf(found.draft)
    const same = (await Promise.all(alike.map(({ id }) => markHere(id)))).includes(mark)
    const { unit } = report.template
    lines.push({
      found,
      title,
      unit: entryAt(report, unit).kind === 'blank' ? '' : shownAt(report, unit),
      year: yearOf(report),
      ...progressOf(report),
      here: same ? 'same' : alike.length > 0 ? 'differs' : 'absent',
    })
  }
  return { saved, lines, refused: refused.map(({ title }) => title) }
}

/** A found draft on its form. */
export function reportOf({ draft }: Pick<FoundReport, 'draft'>): Report {
  const template = templateOf(draft.template)
  if (!template) throw new RangeError(`no template ${draft.template}`)
  return { template, draft }
}
