import type { Draft } from '../../report/draft/draft'
import { contentOf } from '../../report/draft/draftContent'
import { fingerprint } from '../../report/draft/fingerprint'
import { isSameJson } from '../../report/draft/isSameJson'
import type { Database } from '../idb/database'
import type { DraftSummary } from '../records/draftHead'
import type { TemplateOf } from '../records/parse/formFor'
import type { DraftStore } from './draftStore'
import {
  headOfVersion,
  parsedVersion,
  type Version,
  type VersionCause,
  type VersionRecord,
} from '../records/versionRow'
import { packed, type Rest, unpacked } from '../records/packing'
import { readContent } from '../records/readContent'
import { exceptLost, type Lost, lostIn, readEachRow } from '../idb/unreadableRows'
import { type VersionRow, storedVersion } from '../replica/namedVersions'
import { StorageError } from '../records/storageError'
import { superfluous } from './thinning'
import { schemaOf, type UpgradeStep, UPGRADES } from '../records/upgrade'

/** What to keep as a version. `now` in ms since 1970. */
export interface NewVersion {
  draft: Draft
  summary: DraftSummary
  cause: VersionCause
  name: string | null
  now: number
}

type Within = Pick<DraftStore, 'within'>

/** Versions of drafts. All operations reject with a StorageError. `steps` are for tests. */
export function createVersionStore({ within }: Within, steps: readonly UpgradeStep[] = UPGRADES) {
  const ofDraft = (db: Database, draft: string) => db.snapshots.where('draft').equals(draft)
  const allOf = (db: Database, draft: string, lost: Lost): Promise<unknown[]> =>
    readEachRow(db.snapshots, ofDraft(db, draft), lost)
  /** Runs work that is told which rows cannot be read: these must not hide the others. */
  const readable = <T>(draft: string, work: (db: Database, lost: Lost) => PromiseLike<T>): Promise<T> =>
    within((db) =>
      exceptLost(
        () => lostIn(db.snapshots, ofDraft(db, draft)),
        (lost) => work(db, lost),
      ),
    )

  return {
    /**
     * Adds the state of a draft as a version, unless the last version has the same content and can be read. In that
     * case a given `name` goes to the last version; if that has a name already, a second version is added. Resolves
     * with the number of the version that was added or named, null when neither was done. `rest` is awaited between
     * the steps before the content is compressed, and between pieces of the compression.
     */
    async add({ draft, summary, cause, name, now }: NewVersion, rest: Rest): Promise<number | null> {
      // of a long report each of these takes longer than a key may wait
      const written = contentOf(draft)
      await rest()
      const text = JSON.stringify(written)
      await rest()
      const mark = fingerprint(text)
      const newest = async (db: Database, lost: Lost): Promise<VersionRecord | null> =>
        parsedVersion(
          await (lost.size
            ? allOf(db, draft.id, lost).then((all) => all.at(-1))
            : ofDraft(db, draft.id).last()),
        )
      /** The last version, once it was unpacked and found to have other content. */
      let other: VersionRecord | null = null
      const same = async (db: Database, lost: Lost): Promise<{ number: number | null } | null> => {
        const last = await newest(db, lost)
        if (!last || (name !== null && last.name !== null)) return null
        if (other && isSameVersion(last, other)) return null
        if (!isOfContent(last, { mark, text, summary })) {
          other = last
          return null
        }
        if (name === null) return { number: null }
        await db.snapshots.put({ ...last, name, cause })
        return { number: last.number }
      }
      const before = await readable(draft.id, (db, lost) =>
        db.transaction('rw', db.snapshots, () => same(db, lost)),
      )
      if (before) return before.number
      const content = await packed(text, rest)
      const { title, filled, stated } = summary
      return readable(draft.id, (db, lost) =>
        db.transaction('rw', db.snapshots, async () => {
          // another window may have kept the same content meanwhile
          const again = await same(db, lost)
          if (again) return again.number
          const keys = await ofDraft(db, draft.id).primaryKeys()
          const number = Math.max(0, ...keys.map(([, nth]) => nth)) + 1
          const schema = schemaOf(steps)
          const about = { title, filled, stated, mark, packed: content }
          await db.snapshots.add({ draft: draft.id, number, schema, at: now, cause, name, ...about })
          return number
        }),
      )
    },

    /** The versions of a draft, newest first; rows that do not parse are left out and stay stored. */
    list: (draft: string): Promise<Version[]> =>
      readable(draft, async (db, lost) => {
        const rows = await allOf(db, draft, lost)
        return rows.flatMap((one) => headOfVersion(parsedVersion(one))).reverse()
      }),

    /** The content of a version as a draft, with the id `draft`. */
    load: (draft: string, number: number, templateOf: TemplateOf): Promise<Draft> =>
      within(async (db) => {
        const stored = await db.snapshots.get([draft, number])
        if (stored === undefined) throw new StorageError('missing', `no version ${number} of ${draft}`)
        const found = parsedVersion(stored)
        if (!found) throw new StorageError('broken', `version ${number} of ${draft}`)
        const { schema, packed: content } = found
        return readContent(jsonOf(unpacked(content)), { schema, id: draft, templateOf, steps })
      }),

    /** A named version of a replica, null for one that cannot be read. */
    fromCopy(version: VersionRow, templateOf: TemplateOf): { name: string; at: number; draft: Draft } | null {
      const found = parsedVersion(storedVersion(version))
      if (!found || found.name === null) return null
      const { draft: id, schema, packed: content, name, at } = found
      try {
        const draft = readContent(jsonOf(unpacked(content)), { schema, id, templateOf, steps })
        return { name, at, draft }
      } catch (cause) {
        if (cause instanceof StorageError) return null
        throw cause
      }
    },

    /** Gives a version a name, or takes it away (null); one without a name is thinned out in time. */
    name: (draft: string, number: number, name: string | null): Promise<void> =>
      within((db) =>
        db.transaction('rw', db.snapshots, async () => {
          const found = parsedVersion(await db.snapshots.get([draft, number]))
          if (!found) throw new StorageError('missing', `no version ${number} of ${draft}`)
          await db.snapshots.put({ ...found, name })
        }),
      ),

    /**
     * Deletes superfluous versions of a draft, judged at `now`, a time that has surely passed; resolves with how many.
     */
    thin: (draft: string, now: number): Promise<number> =>
      readable(draft, (db, lost) =>
        db.transaction('rw', db.snapshots, async () => {
          const versions = (await allOf(db, draft, lost)).flatMap((one) => headOfVersion(parsedVersion(one)))
          const gone = superfluous(versions, now)
          await db.snapshots.bulkDelete(gone.map((number) => [draft, number]))
          return gone.length
        }),
      ),
  }
}

/** True when two reads returned the same version row, not replaced or renamed in between. */
const isSameVersion = (one: VersionRecord, other: VersionRecord): boolean =>
  one.number === other.number &&
  one.mark === other.mark &&
  one.title === other.title &&
  one.filled === other.filled &&
  one.stated === other.stated &&
  one.packed.length === other.packed.length &&
  one.packed.every((byte, at) => byte === other.packed[at])

/**
 * True when a version can be read and has this content; a damaged one does not count. Its mark may differ, for earlier
 * versions of the program made it of the text as it was written.
 */
function isOfContent(last: VersionRecord, { mark, text, summary }: Content): boolean {
  const { filled, stated, title } = summary
  const alike = last.filled === filled && last.stated === stated && last.title === title
  if (last.mark !== mark && !alike) return false
  try {
    return isSameJson(jsonOf(unpacked(last.packed)), jsonOf(text))
  } catch (cause) {
    if (cause instanceof StorageError) return false
    throw cause
  }
}

interface Content {
  mark: string
  text: string
  summary: DraftSummary
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new StorageError('broken', 'a version is no JSON', cause)
  }
}
