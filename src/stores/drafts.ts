import { createDraftStore, type DraftStore } from '../storage/draftStore'
import { announceShelf } from './shelfChannel'

const store = createDraftStore()

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
  save: announced(store.save),
  copy: announced(store.copy),
  remove: announced(store.remove),
  restore: announced(store.restore),
}
