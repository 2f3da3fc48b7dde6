import { createDraftStore, DELETED_KEPT, type DraftStore } from '../storage/draftStore'
import type { Hold, Save } from '../storage/draftRows'
import { copySoon, noteErased, noteSaved, noteShelved } from './secondCopy'
import { announceShelf } from './shelfChannel'

const store = createDraftStore()

/** Whatever is stored is noted outside the database and copied there soon. */
const noted: Pick<DraftStore, 'save' | 'copy' | 'remove' | 'restore'> = {
  async save(save: Save): Promise<Hold> {
    const hold = await store.save(save)
    noteSaved(save, hold.rev)
    return hold
  },
  async copy(id, copy, now) {
    await store.copy(id, copy, now)
    copySoon(copy)
  },
  async remove(id, now) {
    await store.remove(id, now)
    noteShelved(id, now)
  },
  async restore(id) {
    await store.restore(id)
    noteShelved(id, null)
  },
}

const announced =
  <Asked extends unknown[], Answer>(write: (...asked: Asked) => Promise<Answer>) =>
  async (...asked: Asked): Promise<Answer> => {
    const answer = await write(...asked)
    announceShelf()
    return answer
  }

/** The drafts of this browser. Whatever changes the shelf is told to the other windows. */
export const drafts: DraftStore = {
  ...store,
  save: announced(noted.save),
  copy: announced(noted.copy),
  remove: announced(noted.remove),
  restore: announced(noted.restore),
  async purge(now) {
    const erased = await store.purge(now)
    noteErased(now - DELETED_KEPT)
    return erased
  },
}
