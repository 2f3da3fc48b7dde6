import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { NOW } from '../storage/story'

beforeEach(() => vi.stubGlobal('localStorage', fakeLocalStorage()))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A window that is opened at a time and says so. */
async function windowAt(time: number) {
  vi.resetModules()
  vi.spyOn(Date, 'now').mockReturnValue(time)
  const window = await import('../../../src/services/tabs/windowNotes')
  window.noteWindow('年报编辑器')
  return window
}

test('each window sees the others as they are now, and since when they are open', async () => {
  const [one, two] = [await windowAt(NOW), await windowAt(NOW + 1000)]
  one.noteWindow('和平区 · 年报编辑器')
  expect(two.otherWindows(NOW)).toMatchObject([{ title: '和平区 · 年报编辑器', since: NOW }])
  expect(one.otherWindows(NOW)).toMatchObject([{ title: '年报编辑器', since: NOW + 1000 }])
})

test('a window that was killed is forgotten after a week, and what is no note at once', async () => {
  await windowAt(NOW)
  const now = await windowAt(NOW)
  localStorage.setItem('nianbao-window:x', '{"title":1}')
  const day = 24 * 3600 * 1000
  expect(now.otherWindows(NOW + 6 * day)).toHaveLength(1)
  expect(now.otherWindows(NOW + 8 * day)).toEqual([])
  expect(Object.keys(localStorage)).toHaveLength(1)
})

test('windows that say nothing of themselves are spoken of all the same', async () => {
  const { waitingSentence } = await import('../../../src/services/session/waiting')
  expect(waitingSentence([])).toContain('请关闭其他打开本编辑器的窗口或标签页。关闭后')
  expect(waitingSentence([{ title: '甲', since: NOW }])).toMatch(
    /标签页，可能有：“甲”（1月5日 \d\d:30 打开）。/u,
  )
})
