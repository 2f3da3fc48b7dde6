import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'

/** The stores of a window that has just been opened on this test's disk; windows opened before go on. */
export async function openWindow() {
  vi.resetModules()
  setActivePinia(createPinia())
  const [{ useShelf }, { useDesk }, ...rooms] = await Promise.all([
    import('../../../src/stores/shelf'),
    import('../../../src/stores/desk'),
    import('../../../src/stores/openDraft'),
    import('../../../src/stores/draftSaver'),
    import('../../../src/stores/keptDrafts'),
    import('../../../src/stores/notices'),
    import('../../../src/stores/drafts'),
    import('../../../src/stores/shelfChannel'),
    import('../../../src/storage/leaving'),
  ])
  const [opening, saving, keeping, notices, { drafts }, channel, leaving] = rooms
  const [shelf, desk] = [useShelf(), useDesk()]
  await shelf.refresh()
  return {
    shelf,
    desk,
    drafts,
    ...opening,
    ...saving,
    ...keeping,
    ...notices,
    ...channel,
    ...leaving,
  }
}
