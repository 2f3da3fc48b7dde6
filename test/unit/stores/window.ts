import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'

const closing: (() => Promise<void>)[] = []

/** Ends what this test's windows still do: late saves and copies would be noted on the next test's disk. */
export async function closeWindows(): Promise<void> {
  for (const close of closing.splice(0)) await close()
}

/**
 * Node has Web Locks from 24 on. They are the process's, as a window's are the browser's: one that is gone would hold them on, and
 * one that cannot hear of others would all the same. Each window here has what it has over plain http.
 */
function withoutWebLocks(): void {
  const here: Navigator | undefined = globalThis.navigator
  if (here) Object.defineProperty(here, 'locks', { value: undefined, configurable: true })
}

/** The stores of a window that has just been opened on this test's disk; windows opened before go on. */
export async function openWindow() {
  withoutWebLocks()
  vi.resetModules()
  setActivePinia(createPinia())
  const [{ useReportList }, { useEditor }, ...rooms] = await Promise.all([
    import('../../../src/stores/reportList'),
    import('../../../src/stores/editor'),
    import('../../../src/services/session/openDraft'),
    import('../../../src/services/session/draftSaver'),
    import('../../../src/services/session/sessions'),
    import('../../../src/services/base/notices'),
    import('../../../src/services/repository/drafts'),
    import('../../../src/services/repository/listChannel'),
    import('../../../src/storage/local/leaving'),
    import('../../../src/services/repository/replicate'),
  ])
  const [opening, saving, keeping, notices, { drafts }, channel, leaving, copying] = rooms
  const [shelf, desk] = [useReportList(), useEditor()]
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
