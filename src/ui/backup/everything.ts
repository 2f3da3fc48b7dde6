import { backupFile } from '../../export/backupFile'
import { gatherAll } from '../../stores/gatherAll'
import { isTooBig } from '../../stores/backupSize'

/** What is on the shelf would not be read back from one file. */
export class TooBig extends Error {}

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
  /** Call when it has been handed over: from then on counts what changed since. */
  handedOver(): Promise<void>
}

/** A backup of everything that is here. Rejects with a StorageError, or with TooBig. */
export async function everything(): Promise<Everything> {
  const now = new Date()
  const at = now.getTime()
  const gathered = await gatherAll()
  const { name, text } = backupFile(gathered, now)
  if (isTooBig(new Blob([text]).size)) throw new TooBig()
  const { copied, missing } = gathered
  const counts = { reports: gathered.reports.length, unreadable: gathered.unreadable.length }
  return { name, text, at, ...counts, copied, missing, handedOver: () => gathered.handedOver(at) }
}
