import { createDraftStore, type DraftStore } from '../../storage/store/draftStore'
import type { Hold, Save } from '../../storage/records/draftRows'
import { noteStart, passedTime } from '../../storage/local/starts'
import { copySoon, forgetDraft, noteErased, noteSaved, noteBinned } from './replicate'
import { announceShelf } from './listChannel'

const store = createDraftStore()

/** Writes of the store that also update the manifest, schedule the replica, and announce the change to all windows. */
const announcing: Pick<DraftStore, 'save' | 'copy' | 'remove' | 'restore' | 'erase'> = {
  async save(save: Save): Promise<Hold> {
    const hold = await store.save(save)
    noteSaved(save, hold.rev)
    announceShelf(save.draft.id)
    return hold
  },
  async copy(id, copy, now) {
    await store.copy(id, copy, now)
    copySoon(copy)
    announceShelf(copy)
  },
  async remove(id, now) {
    await store.remove(id, now)
    noteBinned(id, now)
    announceShelf(id)
  },
  async restore(id) {
    await store.restore(id)
    noteBinned(id, null)
    announceShelf(id)
  },
  async erase(ids) {
    const erased = await store.erase(ids)
    await Promise.all(erased.map(forgetDraft))
    announceShelf()
    return erased
  },
}

/** The drafts of this browser. Every change of the report list is announced to all windows. */
export const drafts: DraftStore = {
  ...store,
  ...announcing,
  /** Goes by the clock of an earlier, confirmed start, and not by `now`: the clock of a single start may be wrong. */
  async purge(now) {
    noteStart(now)
    const passed = passedTime(now)
    const purged = await store.purge(passed)
    noteErased(passed, purged.left)
    return purged
  },
}
