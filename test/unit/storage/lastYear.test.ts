import { expect, test } from 'vitest'
import { draftFile } from '../../../src/export/draftFile'
import { changedSections, LAST_YEAR, newDraft, withText, withValue } from '../../../src/report/draft/draft'
import { lastYearAt, nextYearDraft, withLastYear } from '../../../src/report/lastYear'
import { starterProse } from '../../../src/report/text/starter'
import { readDraftFile } from '../../../src/storage/files/readDraftFile'
import { statutory } from '../../../src/templates/statutory/statutory'
import { create, disk, NOW, plant, rowsOf, summary } from './story'

const templateOf = (id: string) => (id === 'statutory' ? statutory : undefined)
const basics = { unit: '某某县人民政府', year: '2024' }
const old = withText(
  withValue(newDraft(statutory, 'old', basics), 'requests', 'carried_out_total', '7（均为自然人）'),
  'overview',
  starterProse(['去年的文字。']),
)
const draft = nextYearDraft({ template: statutory, draft: old }, 'one')

test('last year’s values and texts are stored with the draft and come back', async () => {
  const { store } = disk()
  await create(store(), draft)
  const loaded = await store().load('one', templateOf)
  expect(loaded.draft).toEqual(draft)
  expect(lastYearAt({ template: statutory, draft: loaded.draft }, 'carried_out_total')).toBe(
    '7（均为自然人）',
  )
})

test('they are one row, which a key in this year’s report does not write again', async () => {
  const { factory, store } = disk()
  const hold = await create(store(), draft)
  const typed = withValue(draft, 'requests', 'new_total', '5')
  expect(changedSections(draft, typed)).toEqual(['requests'])
  await store().save({ hold, draft: typed, sections: ['requests'], summary, now: NOW })
  const revs = (await rowsOf(factory, 'sections')).map((row) => [Object(row).section, Object(row).rev])
  expect(Object.fromEntries(revs)).toMatchObject({ requests: 2, [LAST_YEAR]: 1 })
})

test('a number of last year typed by hand is stored, and so is taking it back', async () => {
  const { store } = disk()
  const bare = newDraft(statutory, 'one', { year: '2025' })
  const hold = await create(store(), bare)
  const typed = withLastYear({ template: statutory, draft: bare }, 'carried_out_total', '7')
  expect(changedSections(bare, typed)).toEqual([LAST_YEAR])
  const next = await store().save({ hold, draft: typed, sections: [LAST_YEAR], summary, now: NOW })
  expect((await store().load('one', templateOf)).draft).toEqual(typed)
  await store().save({
    hold: next,
    draft: bare,
    sections: changedSections(typed, bare),
    summary,
    now: NOW,
  })
  expect((await store().load('one', templateOf)).draft).toEqual(bare)
})

test('a copy keeps them, and a window that was left writes them down', async () => {
  const { factory, store } = disk()
  await create(store(), draft)
  await store().copy('one', 'two', NOW)
  expect((await store().load('two', templateOf)).draft).toEqual({ ...draft, id: 'two' })
  const entry = store().entryOf({
    hold: { rev: 0, writer: 'gone' },
    draft: { ...draft, id: 'three' },
    sections: [],
    summary,
    now: NOW,
  })
  await plant(factory, 'journal', structuredClone(entry))
  await store().takeJournal()
  expect((await store().load('three', templateOf)).draft).toEqual({ ...draft, id: 'three' })
})

test('the draft’s file has them', () => {
  const { text } = draftFile({ template: statutory, draft }, new Date(NOW))
  expect(readDraftFile(text, 'new', templateOf)).toEqual({ ...draft, id: 'new' })
})

test('one whose last year is damaged is not opened, so that nothing is saved over it', async () => {
  const { factory, store } = disk()
  await create(store(), draft)
  const row = (await rowsOf(factory, 'sections')).find((one) => Object(one).section === LAST_YEAR)
  await plant(factory, 'sections', { ...Object(row), sections: { overview: { text: 'x', values: {} } } })
  await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'broken' })
})
