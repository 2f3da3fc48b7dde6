import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'

const closing: (() => Promise<void>)[] = []

/** Ends what this test's windows still do: late saves and copies would be noted on the next test's disk. */
export async function closeWindows(): Promise<void> {
  for (const close of closing.splice(0)) await close()
}

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
    import('../../../src/storage/local/leaving'),
    import('../../../src/stores/secondCopy'),
  ])
  const [opening, saving, keeping, notices, { drafts }, channel, leaving, copying] = rooms
  const [shelf, desk] = [useShelf(), useDesk()]
  await shelf.refresh()
  closing.push(async () => {
    await desk.finish()
    for (const kept of keeping.unsavedDrafts()) kept.stop()
    await copying.copyNow()
  })
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
