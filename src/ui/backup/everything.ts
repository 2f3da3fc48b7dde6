import { backupFile } from '../../export/backupFile'
import { carriedOver } from '../../stores/carriedOver'
import { gatherAll } from '../../stores/gatherAll'
import { isTooBig } from '../../stores/backupSize'

/** What is on the shelf would not be read back from one file. */
export class TooBig extends Error {
  override readonly name = 'TooBig'
}

/** A backup of everything, to be handed over. */
export interface Everything {
  name: string
  text: string
  /** When it was made, in ms since 1970. */
  at: number
  reports: number
  unreadable: number
  /** True while the database cannot be read: what is in it comes from the second copies. */
  copied: boolean
  /** Titles of reports that could not be read from anywhere. */
  missing: readonly string[]
  /** Titles of reports that are taken over from the backup before, because they are not here any more. */
  carried: readonly string[]
  /** Call when it has been handed over: from then on counts what changed since. */
  handedOver(): Promise<void>
}

/**
 * A backup of everything that is here, and of what only the backup `before` has, the text of the file that is to be
 * written over. Rejects with a StorageError, or with TooBig.
 */
export async function everything(before = ''): Promise<Everything> {
  const now = new Date()
  const at = now.getTime()
  const gathered = await gatherAll()
  const carried = await carriedOver(before, gathered)
  const { name, text } = backupFile({ ...gathered, carried }, now)
  if (isTooBig(text)) throw new TooBig()
  const { copied, missing } = gathered
  const counts = { reports: gathered.reports.length, unreadable: gathered.unreadable.length }
  const titles = carried.map(({ title }) => title || '没有标题的草稿')
  return {
    name,
    text,
    at,
    ...counts,
    copied,
    missing,
    carried: titles,
    handedOver: () => gathered.handedOver(at),
  }
}
