import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeLocalStorage } from '../../storage/fakeLocalStorage'

/** What the page's root says of its looks, and the desktop's dark mode, switched by hand. */
let shown: { size?: string; theme?: string }
let desktop: EventTarget & { matches: boolean }
beforeEach(() => {
  shown = {}
  desktop = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('document', { documentElement: { dataset: shown } })
  vi.stubGlobal('matchMedia', () => desktop)
  vi.resetModules()
})
afterEach(() => vi.unstubAllGlobals())
const loaded = () => import('../../../../src/ui/style/display')
function switchDesktop(dark: boolean): void {
  desktop.matches = dark
  desktop.dispatchEvent(new Event('change'))
}

test('what was chosen shows at once, and again after the page is loaded anew', async () => {
  vi.stubGlobal('localStorage', fakeLocalStorage())
  const { setDisplay } = await loaded()
  expect(shown).toEqual({ size: 'normal', theme: 'light' })
  setDisplay({ size: 'larger', theme: 'dark' })
  expect(shown).toEqual({ size: 'larger', theme: 'dark' })
  shown.size = 'normal'
  vi.resetModules()
  const { display } = await loaded()
  expect(display()).toEqual({ size: 'larger', theme: 'dark' })
  expect(shown).toEqual({ size: 'larger', theme: 'dark' })
})

test.each([
  ['keeps nothing', undefined],
  ['has no room', fakeLocalStorage(0)],
])('a browser that %s shows what was chosen all the same, until the window is closed', async (_, storage) => {
  vi.stubGlobal('localStorage', storage)
  const { display, setDisplay } = await loaded()
  setDisplay({ size: 'large', theme: 'system' })
  expect(shown).toEqual({ size: 'large', theme: 'light' })
  // the dialog, opened again, says so too
  expect(display()).toEqual({ size: 'large', theme: 'system' })
  // and the desktop's night does not take it back
  switchDesktop(true)
  expect(shown).toEqual({ size: 'large', theme: 'dark' })
})
