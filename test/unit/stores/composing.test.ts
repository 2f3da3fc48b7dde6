import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { withText, withValue } from '../../../src/report/draft/draft'
import type { ProseDoc } from '../../../src/report/text/prose'
import { template } from '../storage/story'
import { openWindow } from './window'

const SECTION = 'requests'
const text = (words: string): ProseDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('BroadcastChannel', undefined)
})

async function openReport() {
  const window = await openWindow()
  const id = await window.shelf.create(template, { district: '和平区', year: '2025' })
  expect(await window.desk.start(id)).toBeNull()
  return {
    ...window,
    id,
    compose: (words: string) => window.desk.compose(({ draft }) => withText(draft, SECTION, text(words))),
    head: async () => (await window.drafts.raw(id)).head,
    /** The stored text, as a window that opens the report finds it. */
    stored: async () => (await window.openDraft(id)).report.draft.sections[SECTION]?.text,
  }
}

test('what an input method has under way is stored as it stands, and is neither shown nor a step to take back', async () => {
  const { desk, compose, stored } = await openReport()
  const before = desk.open
  compose('全年shou')
  expect((await desk.save()).kind).toBe('saved')
  expect(await stored()).toEqual(text('全年shou'))
  expect(desk.open).toBe(before)
  expect(desk.canUndo).toBe(false)
})

test('the words that follow are one step, and what was stored of the letters is gone', async () => {
  const { desk, compose, stored } = await openReport()
  compose('全年shou')
  await desk.save()
  compose('全年shouli')
  await desk.save()
  desk.write(SECTION, text('全年受理'), true)
  await desk.save()
  expect(await stored()).toEqual(text('全年受理'))
  const written = desk.open.draft
  desk.undo()
  expect(desk.canUndo).toBe(false)
  expect(desk.open.draft).not.toBe(written)
})

test('a composition that came to nothing leaves nothing in what is stored', async () => {
  const { desk, compose, stored } = await openReport()
  const before = await stored()
  compose('shou')
  await desk.save()
  desk.compose(null)
  await desk.save()
  expect(await stored()).toEqual(before)
  expect(desk.canUndo).toBe(false)
})

test('a figure that is left as it was takes the letters back too', async () => {
  const { desk, id, openDraft } = await openReport()
  const figures = async () => (await openDraft(id)).report.draft.sections['basics']?.values
  const before = await figures()
  desk.compose(({ draft }) => withValue(draft, 'basics', 'district', '和平区he'))
  await desk.save()
  expect((await figures())?.['district']).toBe('和平区he')
  desk.type('district', '和平区')
  await desk.save()
  expect(await figures()).toEqual(before)
})

test('the shelf says of a report what it said before the letters', async () => {
  const { desk, head } = await openReport()
  desk.compose(({ draft }) => withValue(draft, 'basics', 'district', 'tiexiqu'))
  await desk.save()
  expect(await head()).toMatchObject({ composing: true, title: '和平区2025年度信息公开政务工作总结报告' })
  desk.type('district', '铁西区')
  await desk.save()
  expect(await head()).toMatchObject({ title: '铁西区2025年度信息公开政务工作总结报告' })
  expect(await head()).not.toHaveProperty('composing')
})

test('another change in the middle of it takes nothing of it out of what is stored', async () => {
  const { desk, compose, stored } = await openReport()
  desk.type('openDay', '5月15日')
  compose('shou')
  desk.leave('openDay')
  await desk.save()
  expect(await stored()).toEqual(text('shou'))
})

test('a report closed in the middle of it keeps what stood there', async () => {
  const { desk, compose, stored, head, allStored } = await openReport()
  compose('全年shou')
  await desk.finish()
  expect(await allStored()).toBe(true)
  expect(await stored()).toEqual(text('全年shou'))
  expect(await head()).not.toHaveProperty('composing')
})

test('whoever opens it after a window was gone in the middle of it has the letters as text', async () => {
  const { desk, compose, id, head } = await openReport()
  compose('全年shou')
  await desk.save()
  expect(await head()).toHaveProperty('composing', true)
  // the other window is gone without a word
  const next = await openWindow()
  await next.desk.start(id)
  expect(next.desk.open.draft.sections[SECTION]?.text).toEqual(text('全年shou'))
  expect((await next.desk.save()).kind).toBe('saved')
  expect(await head()).not.toHaveProperty('composing')
})
