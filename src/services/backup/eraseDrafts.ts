import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'
import { forgetUnstored, isUnstored, type RemovedLine } from '../session/removedDrafts'
import { windowHoldings } from '../tabs/windowHoldings'

/** Removed drafts that another window writes on: they stay in the bin. */
export interface Held {
  ids: readonly string[]
  /** Says so, '' where there are none. */
  sentence: string
}

/** Erases removed drafts for good, but for those that are held. Rejects with a StorageError; then all of them stay. */
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

/** Whoever asks for a draft that is being erased is told that it is not to be had. */
async function lockOf(id: string): Promise<{ release(): void } | null> {
  try {
    return await windowHoldings.hold(id, { handOver: () => Promise.resolve(false), lost: () => undefined })
  } catch (cause) {
    // a browser that cannot say who writes
    if (!(cause instanceof DOMException)) throw cause
    throw new StorageError('failed', 'nobody can say who writes', cause)
  }
}

function heldSentence(held: readonly RemovedLine[]): string {
  if (!held.length) return ''
  const named = held.map(({ title }) => `“${title || '没有标题的草稿'}”`).join('、')
  return `${named}正在另一个窗口中打开，没有彻底删除。请先关闭那个窗口。`
}
