import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'
import { forgetUnstored, isUnstored, type RemovedLine } from '../session/removedDrafts'
import { windowHandover } from '../tabs/windowHandover'

/** Removed drafts that another window writes: they stay in the bin. */
export interface Held {
  ids: readonly string[]
  /** The sentence that says so, '' when there are none. */
  sentence: string
}

/** Erases drafts of the bin, except those that another window writes. Rejects with a StorageError; then all stay. */
export async function eraseDrafts(lines: readonly RemovedLine[]): Promise<Held> {
  const asked = await Promise.all(lines.map(async (line) => ({ line, lock: await lockOf(line.id) })))
  try {
    const free = asked.filter(({ lock }) => lock !== null).map(({ line }) => line.id)
    const stored = free.filter((id) => !isUnstored(id))
    if (stored.length) await drafts.erase(stored)
    forgetUnstored(free)
    const held = asked.filter(({ lock }) => lock === null).map(({ line }) => line)
    return { ids: held.map(({ id }) => id), sentence: heldSentence(held) }
  } finally {
    for (const { lock } of asked) lock?.release()
  }
}

/** Takes the lock while a draft is erased; null when another window writes it. A window that asks for it is refused. */
async function lockOf(id: string): Promise<{ release(): void } | null> {
  try {
    return await windowHandover.hold(id, { handOver: () => Promise.resolve(false), lost: () => undefined })
  } catch (cause) {
    // the browser refuses locks: it is not known whether another window writes the draft
    if (!(cause instanceof DOMException)) throw cause
    throw new StorageError('failed', 'nobody can say who writes', cause)
  }
}

function heldSentence(held: readonly RemovedLine[]): string {
  if (!held.length) return ''
  const named = held.map(({ title }) => `“${title || '没有标题的草稿'}”`).join('、')
  return `${named}正在另一个窗口中打开，没有彻底删除。请先关闭那个窗口。`
}
