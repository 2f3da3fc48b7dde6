import { expect, test } from 'vitest'
import { DRAFT_SCHEMA } from '../../../src/report/draft/draftSchema'
import { schemaOf, upgraded, type UpgradeStep, UPGRADES } from '../../../src/storage/records/upgrade'
import { create, disk, NOW, plant, rowsOf, summary, templateOf, writtenDraft } from './story'

const steps: UpgradeStep[] = [
  {
    head: ({ name, ...row }) => ({ ...row, title: name }),
    section: ({ typed, ...row }) => ({ ...row, values: typed }),
  },
  { head: (row) => ({ ...row, unit: row['unit'] ?? '' }), section: (row) => row },
]

test('the chain of this version leads to the schema that files carry', () => {
  expect(schemaOf(UPGRADES)).toBe(DRAFT_SCHEMA)
})

test('a record of each earlier schema becomes one of today, and one of today is left as it is', () => {
  expect(upgraded('head', { schema: 1, name: '甲' }, steps)).toEqual({ schema: 3, title: '甲', unit: '' })
  expect(upgraded('head', { schema: 2, title: '甲' }, steps)).toEqual({ schema: 3, title: '甲', unit: '' })
  const today = { schema: 3, title: '甲', unit: '乙' }
  expect(upgraded('head', today, steps)).toEqual(today)
})

test.each([null, 'text', [], {}, { schema: 0 }, { schema: 1.5 }, { schema: '1' }])(
  '%j has no schema',
  (row) => {
    expect(() => upgraded('section', row, steps)).toThrow(expect.objectContaining({ code: 'broken' }))
  },
)

test('a step that throws makes the record broken, not the program', () => {
  const failing: UpgradeStep = {
    head: () => {
      throw new TypeError('surprise')
    },
    section: (row) => row,
  }
  expect(() => upgraded('head', { schema: 1 }, [failing])).toThrow(
    expect.objectContaining({ code: 'broken' }),
  )
})

test('an older draft is read as today’s and written so by the next save, section by section', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const [head] = await rowsOf(factory, 'heads')
  const { title, ...rest } = Object(head)
  await plant(factory, 'heads', { ...rest, name: title })
  for (const row of await rowsOf(factory, 'sections')) {
    const { values, ...others } = Object(row)
    await plant(factory, 'sections', { ...others, typed: values })
  }
  const today = store([...UPGRADES, ...steps])
  expect((await today.list()).standing).toMatchObject([{ kind: 'draft', head: { title: summary.title } }])
  const loaded = await today.load('one', templateOf)
  expect(loaded.draft).toEqual(writtenDraft())
  const hold = { rev: loaded.head.rev, writer: 'w' }
  await today.save({ hold, draft: loaded.draft, sections: ['response'], summary, now: NOW })
  expect(await rowsOf(factory, 'heads')).toMatchObject([{ schema: DRAFT_SCHEMA + 2, title: summary.title }])
  const schemas = (await rowsOf(factory, 'sections')).map((row) => [Object(row).section, Object(row).schema])
  expect(Object.fromEntries(schemas)).toMatchObject({ response: DRAFT_SCHEMA + 2, basics: DRAFT_SCHEMA })
  expect((await today.load('one', templateOf)).draft).toEqual(writtenDraft())
})

test('schema 1 to 2: a head learns the last day for publishing, a section stays as it is', () => {
  const head = { schema: 1, id: 'one', template: 'summary', rev: 3, title: '报告', year: 2025 }
  expect(upgraded('head', head)).toEqual({ ...head, schema: 2, due: null })
  const section = { schema: 1, draft: 'one', section: 'basics', text: null, values: { year: '2025' } }
  expect(upgraded('section', section)).toEqual({ ...section, schema: 2 })
})

test('a draft stored by schema 1 stands on the shelf and opens', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  for (const table of ['heads', 'sections'] as const)
    for (const row of await rowsOf(factory, table)) {
      const { due: _, ...old } = Object(row)
      await plant(factory, table, { ...old, schema: 1 })
    }
  const today = store()
  expect((await today.list()).standing).toMatchObject([
    { kind: 'draft', head: { title: summary.title, due: null } },
  ])
  expect((await today.load('one', templateOf)).draft).toEqual(writtenDraft())
})
