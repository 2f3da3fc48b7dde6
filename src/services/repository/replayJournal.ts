import { StorageError } from '../../storage/records/storageError'
import type { DraftStore } from '../../storage/store/draftStore'
import { drafts } from './drafts'
import { tell } from '../base/notices'

/** Takes over what windows wrote down as they were left, and tells what became a draft of its own by that. */
export async function takeJournal(store: Pick<DraftStore, 'takeJournal'> = drafts): Promise<void> {
  try {
    for (const title of await store.takeJournal())
      tell(
        `关闭窗口前最后写的内容与另一个窗口保存的内容不一致，已把“${title}”另存为一份，请在报告列表中核对。`,
      )
  } catch (cause) {
    // What is read next meets the same trouble and reports it; the entries wait for the next time.
    if (!(cause instanceof StorageError)) throw cause
  }
}
