import { StorageError } from '../../storage/records/storageError'
import type { DraftStore } from '../../storage/store/draftStore'
import { drafts } from './drafts'
import { tell } from '../base/notices'

/**
 * Stores what windows wrote to the journal when they were left. An entry that conflicts with a save of another window
 * becomes a draft of its own, and a notice says so. Does not reject for a StorageError.
 */
export async function takeJournal(store: Pick<DraftStore, 'takeJournal'> = drafts): Promise<void> {
  try {
    for (const title of await store.takeJournal())
      tell(
        `关闭窗口前最后写的内容与另一个窗口保存的内容不一致，已把“${title}”另存为一份，请在报告列表中核对。`,
      )
  } catch (cause) {
    // the caller's next read meets the same error and reports it; the entries stay in the journal
    if (!(cause instanceof StorageError)) throw cause
  }
}
