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
