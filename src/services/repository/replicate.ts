import { observable } from '../base/observable'
import type { Save } from '../../storage/records/draftRows'
import { DRAFTS } from '../../storage/store/draftStore'
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

/** Waiting to be copied: as stored (null), or as this window has it and cannot store it. */
const waiting = new Map<string, (() => DraftCopy | null) | null>()
let cancel: (() => void) | null = null
/** True while what waits comes from a database that takes nothing. */
let urgent = false
let last: Promise<void> = Promise.resolve()

/** When drafts that cannot be stored were last put into the second copy, in milliseconds since 1970. */
export const copiedUnstored = observable<ReadonlyMap<string, number>>(new Map())

let doubt = (_id: string): void => {}

/** Calls back for a draft of which less is stored than was. */
export function onDoubt(tell: (id: string) => void): void {
  doubt = tell
}

/** Notes a save that is stored, and copies the draft soon. */
export function noteSaved({ draft, summary, now }: Save, rev: number): void {
  noteKnown(draft.id, { rev, parts: partsOf(draft).length, title: summary.title, updated: now })
  if (copiedUnstored.value.has(draft.id)) {
    copiedUnstored.value = new Map([...copiedUnstored.value].filter(([id]) => id !== draft.id))
  }
  copySoon(draft.id)
}

/** Notes that a draft was taken off the shelf or put back. */
export function noteShelved(id: string, deleted: number | null): void {
  noteFate(id, { deleted })
  copySoon(id)
}

/**
 * Notes that drafts whose thirty days are over at a time (ms since 1970) are erased, and erases their copies. Those that
 * are `left` are not, whatever is noted of them: there may have been no room to note the last that happened.
 */
export function noteErased(passed: number, left: ReadonlySet<unknown>): void {
  for (const [id, known] of manifest())
    if (!known.erased && !left.has(id) && isOverdue(known, passed)) void forgetDraft(id)
}

/** Notes that a draft is erased, and erases what stands of it beside the database; resolves when it is. */
export async function forgetDraft(id: string): Promise<void> {
  noteGone(id)
  waiting.delete(id)
  forgetNotesOf(id)
  await eraseCopiesOf(id)
}

/** Where that part does not arrive now, it is done at the next start. */
async function eraseCopiesOf(id: string): Promise<void> {
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  await copies?.eraseCopies(id).catch(nothing)
}

/**
 * Copies a draft in a few seconds, as it is stored then; `unstored` answers what to copy in place of that. Sooner where the
 * database refuses to store it: what keeps it from writing may end it altogether.
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

/** Copies at once all that waits for it; resolves when that is done. */
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

/** Ends what is being copied, and copies nothing of what waits. */
export function stopCopies(): void {
  cancel?.()
  cancel = null
  waiting.clear()
  client?.stopCopying()
}

/** Null until it has arrived. */
let client: typeof import('../../storage/replica/copyClient') | null = null

async function copyAll(jobs: readonly [string, (() => DraftCopy | null) | null][]): Promise<void> {
  if (!jobs.length) return
  client ??= await import('../../storage/replica/copyClient').catch(() => null)
  // the part did not arrive: the next save tries again
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
    if (answer?.text && !client.keepLocal(id, answer) && !answer.inFiles) continue
    if (answer) learn(id, answer, copy !== null)
  }
}

function learn(id: string, { outcome, copy }: CopyAnswer, unstored: boolean): void {
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
    // another window may store another form as the same revision: that has to be copied still
    ...(!unstored && { copied: copy.rev }),
    title: typeof title === 'string' ? title : '',
    updated: typeof updated === 'number' ? updated : 0,
    deleted: typeof deleted === 'number' ? deleted : null,
  })
  if (unstored) copiedUnstored.value = new Map([...copiedUnstored.value, [id, Date.now()]])
}

if (typeof document !== 'undefined') {
  void idle().then(() => (isStopped() ? undefined : makeSpareFiles()))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void copyNow()
  })
}
