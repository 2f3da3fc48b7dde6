import * as v from 'valibot'
import type { Draft } from '../../report/draft/draft'
import { markAsWritten, markOf } from '../../report/draft/draftContent'
import { DRAFT_SCHEMA } from '../../report/draft/draftSchema'
import { BACKUP_VERSION } from '../../report/draft/backupVersion'
import { cleanDraft, cleanText } from '../records/cleanDraft'
import type { TemplateOf } from '../records/parse/formFor'
import { isShallow } from '../records/depth'
import { isCrowded } from '../records/isCrowded'
import { readContent } from '../records/readContent'
import { StorageError, type StorageCode } from '../records/storageError'
import { isRow, type StoredRow } from '../records/upgrade'

/** A named version in a file. */
export interface FoundVersion {
  name: string
  /** Milliseconds since 1970, 0 where the file does not say. */
  at: number
  draft: Draft
}

/** A report in a file. The drafts have no id: they become new ones. */
export interface FoundReport {
  /** The draft's id where the backup was made, '' where the file does not say. */
  key: string
  /** The mark of its content as the file gives it, '' where it does not. */
  mark: string
  /** The marks of the versions that there were where the file was made, newest first; null where it does not say. */
  known: readonly string[] | null
  /** When it was last changed, in ms since 1970, null where the file does not say. */
  updated: number | null
  draft: Draft
  /** False when some content does not match its mark: it was changed by hand, or damaged on a disk. */
  intact: boolean
  versions: readonly FoundVersion[]
}

/** What a file holds. */
export interface FoundBackup {
  /** When the file was written, as it says, in ms since 1970; null where it does not. */
  saved: number | null
  reports: readonly FoundReport[]
  /** The reports that cannot be read, and why. */
  refused: readonly { title: string; code: StorageCode }[]
}

const MOST_REPORTS = 10_000
const MOST_VERSIONS = 1000
const MOST_KNOWN = 1000

/** Parses a file's text: one draft, or a backup of many. Throws a StorageError with a `file…` code. */
export function readBackup(text: string, templateOf: TemplateOf): FoundBackup {
  const json = jsonOf(text)
  if (!isRow(json)) throw new StorageError('fileForeign', 'no record')
  switch (json['format']) {
    case 'nianbao-draft':
      return { saved: timeOf(json['saved']), reports: [readReport(json, json, templateOf)], refused: [] }
    case 'nianbao-backup':
      return readAll(json, templateOf)
    default:
      throw new StorageError('fileForeign', 'another format')
  }
}

function readAll(json: StoredRow, templateOf: TemplateOf): FoundBackup {
  const { version, reports: written } = json
  if (typeof version === 'number' && version > BACKUP_VERSION)
    throw new StorageError('fileNewer', `backup of version ${version}`)
  if (version !== BACKUP_VERSION || !Array.isArray(written) || written.length > MOST_REPORTS)
    throw new StorageError('fileBroken', 'no reports')
  const reports: FoundReport[] = []
  const refused: { title: string; code: StorageCode }[] = []
  for (const one of written) {
    try {
      if (!isRow(one)) throw new StorageError('fileBroken', 'a report is no record')
      reports.push(readReport(one, one['draft'], templateOf))
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause
      const title = isRow(one) && typeof one['title'] === 'string' ? one['title'].slice(0, 100) : ''
      refused.push({ title: cleanText(title), code: cause.code })
    }
  }
  // a report that cannot be read does not hinder the others; the file is refused only if none can be read
  if (reports.length === 0 && refused[0]) throw new StorageError(refused[0].code, 'no report can be read')
  return { saved: timeOf(json['saved']), reports, refused }
}

const named = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  saved: v.unknown(),
  version: v.unknown(),
})

function readReport(about: StoredRow, content: unknown, templateOf: TemplateOf): FoundReport {
  const { draft, isMarked } = readOne(content, about['version'], templateOf)
  const { id, updated, saved, mark, known, versions: written } = about
  const rows: unknown[] = Array.isArray(written) ? written.slice(0, MOST_VERSIONS) : []
  const versions = rows.flatMap((one) => readVersion(one, templateOf) ?? [])
  return {
    key: typeof id === 'string' ? id.slice(0, 200) : '',
    mark: typeof mark === 'string' ? mark.slice(0, 200) : '',
    known: Array.isArray(known) ? known.slice(0, MOST_KNOWN).filter(isMark) : null,
    updated: timeOf(updated) ?? timeOf(saved),
    draft,
    intact: isMarked(mark) && versions.every(({ intact }) => intact),
    versions: versions.map(({ version }) => version),
  }
}

const isMark = (one: unknown): one is string => typeof one === 'string' && one.length <= 200

/** A named version, and whether it matches its mark; null for one that cannot be read. */
function readVersion(
  one: unknown,
  templateOf: TemplateOf,
): { version: FoundVersion; intact: boolean } | null {
  const parsed = v.safeParse(named, one)
  if (!parsed.success || !isRow(one)) return null
  try {
    const { name, saved: at, version: schema } = parsed.output
    const { draft, isMarked } = readOne(one['draft'], schema, templateOf)
    return { version: { name: cleanText(name), at: timeOf(at) ?? 0, draft }, intact: isMarked(one['mark']) }
  } catch (cause) {
    // a version that cannot be read must not keep its report from being restored
    if (cause instanceof StorageError) return null
    throw cause
  }
}

/** A draft that was read. `isMarked` tells whether a mark in the file is of its content; true when there is no mark. */
interface Read {
  draft: Draft
  isMarked(mark: unknown): boolean
}

function readOne(content: unknown, version: unknown, templateOf: TemplateOf): Read {
  if (typeof version === 'number' && version > DRAFT_SCHEMA)
    throw new StorageError('fileNewer', `version ${version}`)
  try {
    const read = readContent(content, { schema: version, id: '', templateOf, asWritten: true })
    const written = isRow(content) ? content : {}
    return {
      draft: cleanDraft(read),
      // also by the mark of the content, for another program may have written the keys in another order
      isMarked: (mark) =>
        mark === undefined ||
        mark === markOf({ ...read, templateVersion: Number(written['templateVersion']) }) ||
        (isShallow(written) && mark === markAsWritten(written)),
    }
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    throw new StorageError(cause.code === 'newer' ? 'fileNewer' : 'fileBroken', cause.message, cause)
  }
}

/** How backups of this program begin: one that is not JSON was cut off. */
const OURS = /^\s*\{\s*"format"\s*:\s*"nianbao-/u

function jsonOf(text: string): unknown {
  if (isCrowded(text)) throw new StorageError('fileCrowded', 'too many values')
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    const cut = OURS.test(text.slice(0, 200))
    throw new StorageError(cut ? 'fileCut' : 'fileForeign', 'no JSON', cause)
  }
}

function timeOf(written: unknown): number | null {
  const time = typeof written === 'string' ? Date.parse(written.slice(0, 40)) : Number.NaN
  return Number.isFinite(time) ? time : null
}
