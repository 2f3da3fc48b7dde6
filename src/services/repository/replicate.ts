import { observable } from '../base/observable'
import type { Save } from '../../storage/records/draftRows'
import { DRAFTS } from '../../storage/store/connection'
import { partsOf } from '../../report/draft/draft'
import type { CopyAnswer } from '../../storage/replica/copyJob'
import type { DraftCopy } from '../../storage/replica/envelope'
import { makeSpareFiles } from '../../storage/replica/slotFolder'
import { isStopped } from '../../storage/local/writesStopped'
import { forgetNotesOf } from '../../storage/local/leftNotes'
import { isOverdue } from '../../storage/local/starts'
import { knownOf, noteFate, noteGone, noteKnown, manifest } from '../../storage/replica/manifest'
import { pauses } from '../../timing/pauses'
import { idle } from '../base/idle'
import { browserTimers } from '../base/timers'

const nothing = (): void => {}

/**
 * Drafts to be copied, by id: as they are stored (null), or what the function returns for one that cannot be stored.
 */
const waiting = new Map<string, (() => DraftCopy | null) | null>()
let cancel: (() => void) | null = null
/** True while a draft waits that cannot be stored: the shorter pause applies. */
let urgent = false
let last: Promise<void> = Promise.resolve()

/** When each draft that cannot be stored was last written to its replica, by id, in milliseconds since 1970. */
export const copiedUnstored = observable<ReadonlyMap<string, number>>(new Map())

let doubt = (_id: string): void => {}

/** Sets the listener for drafts whose stored rows are absent, older or incomplete when they are to be copied. */
export function onDoubt(tell: (id: string) => void): void {
  doubt = tell
}

/** Notes a completed save in the manifest, and schedules a copy of the draft. */
export function noteSaved({ draft, summary, now }: Save, rev: number): void {
  noteKnown(draft.id, { rev, parts: partsOf(draft).length, title: summary.title, updated: now })
  if (copiedUnstored.value.has(draft.id)) {
    copiedUnstored.value = new Map([...copiedUnstored.value].filter(([id]) => id !== draft.id))
  }
  copySoon(draft.id)
}

/** Notes that a draft was moved to the bin (ms since 1970) or put back (null), and schedules a copy of it. */
export function noteBinned(id: string, deleted: number | null): void {
  noteFate(id, { deleted })
  copySoon(id)
}

/**
 * Notes as erased all drafts whose thirty days in the bin are over at `passed` (ms since 1970), and erases their
 * replicas. Drafts in `left` are still in the database and are skipped: their entries in the manifest may be out of
 * date, because localStorage had no room for a later one.
 */
export function noteErased(passed: number, left: ReadonlySet<unknown>): void {
  for (const [id, known] of manifest())
    if (!known.erased && !left.has(id) && isOverdue(known, passed)) void forgetDraft(id)
}

/**
 * Notes that a draft is erased, and erases its replicas and its journal entries in localStorage; resolves when done.
 */
export async function forgetDraft(id: string): Promise<void> {
  noteGone(id)
  waiting.delete(id)
  forgetNotesOf(id)
  await eraseCopiesOf(id)
}

/** Ignores failures, a script part that does not load included: `eraseLeft` repeats it at the next start. */
async function eraseCopiesOf(id: string): Promise<void> {
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  await copies?.eraseCopies(id).catch(nothing)
}

/**
 * Schedules a copy of a draft, in a few seconds and as it is stored by then. For a draft that cannot be stored,
 * `unstored` returns what to copy instead, or null when it has been stored meanwhile; nothing is copied then. Such a
 * copy is made sooner: what keeps the database from writing may make it unreadable altogether.
 */
export function copySoon(id: string, unstored: (() => DraftCopy | null) | null = null): void {
  waiting.set(id, unstored)
  if (unstored && !urgent) {
    cancel?.()
    cancel = null
    urgent = true
  }
  cancel ??= browserTimers.after(urgent ? pauses.copyOfUnstored : pauses.copy, copyNow)
}

/** Copies all waiting drafts at once, after those being copied; resolves when done. */
export function copyNow(): Promise<void> {
  cancel?.()
  cancel = null
  urgent = false
  const jobs = [...waiting]
  waiting.clear()
  const done = last.then(() => copyAll(jobs))
  last = done.catch(nothing)
  return done
}

/** Drafts whose slots could not be written, until they are copied again. */
const behind = new Set<string>()
let cancelAgain: (() => void) | null = null

/** Schedules another copy of a draft whose slots could not be written: nobody may save it again. */
function copyAgain(id: string): void {
  behind.add(id)
  cancelAgain ??= browserTimers.after(pauses.copyAgain, () => {
    cancelAgain = null
    for (const one of behind) if (!waiting.has(one)) copySoon(one)
    behind.clear()
  })
}

/** Aborts the copy in progress, and drops the waiting ones. */
export function stopCopies(): void {
  cancel?.()
  cancelAgain?.()
  cancel = cancelAgain = null
  waiting.clear()
  behind.clear()
  client?.stopCopying()
}

/** Null until the script part has loaded. */
let client: typeof import('../../storage/replica/copyClient') | null = null

async function copyAll(jobs: readonly [string, (() => DraftCopy | null) | null][]): Promise<void> {
  if (!jobs.length) return
  client ??= await import('../../storage/replica/copyClient').catch(() => null)
  // the script part did not load: the next save schedules a copy again
  if (!client) return
  for (const [id, unstored] of jobs) {
    const copy = unstored?.() ?? null
    const { rev, parts, erased } = knownOf(id) ?? { rev: 0, parts: 0, erased: false }
    if (erased || (unstored && !copy)) continue
    const answer = await client.copyDraft({
      name: DRAFTS,
      id,
      rev: copy ? 0 : rev,
      parts: copy ? 0 : parts,
      copy,
    })
    if (answer?.behind && !copy) copyAgain(id)
    if (answer?.text && !client.keepLocal(id, answer) && !answer.inFiles) continue
    if (answer) learn(id, answer, copy !== null)
  }
}

function learn(id: string, { outcome, copy, behind: refused }: CopyAnswer, unstored: boolean): void {
  // erased while it was being copied
  if (knownOf(id)?.erased) return void eraseCopiesOf(id)
  if (outcome !== 'kept' || !copy) {
    if (!unstored) doubt(id)
    return
  }
  const { title, updated, deleted } = copy.head
  noteKnown(id, {
    rev: copy.rev,
    parts: copy.parts,
    // not noted as copied: another window may store other content as the same revision, which must still be copied
    ...(!unstored && !refused && { copied: copy.rev }),
    title: typeof title === 'string' ? title : '',
    updated: typeof updated === 'number' ? updated : 0,
    deleted: typeof deleted === 'number' ? deleted : null,
  })
  // a browser writes localStorage at most once a minute, and not at all while the disk is full
  if (unstored && !refused) copiedUnstored.value = new Map([...copiedUnstored.value, [id, Date.now()]])
}

if (typeof document !== 'undefined') {
  void idle().then(() => (isStopped() ? undefined : makeSpareFiles()))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void copyNow()
  })
}
