import { describe, expect, test } from 'vitest'
import { backupFile } from '../../../src/export/backupFile'
import { changedSections, type Draft, FORM } from '../../../src/report/draft/draft'
import { contentOf } from '../../../src/report/draft/draftContent'
import { OWN_FORM, type Template } from '../../../src/report/template/template'
import { readBackup } from '../../../src/storage/files/readBackup'
import { parseForm } from '../../../src/storage/records/parse/parseForm'
import { createVersionStore } from '../../../src/storage/store/versions'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary as builtIn } from '../../../src/templates/summary/summary'
import { create, disk, NOW, summary, templateOf, writtenDraft } from './story'

const own = (template: Template): Template => ({ ...template, id: OWN_FORM, base: template.id })
const form = own(builtIn)
const onOwnForm = (draft: Draft, its = form): Draft => ({ ...draft, template: OWN_FORM, form: its })
/** The form with another heading over its last section. */
const renamed = (heading: string): Template => ({
  ...form,
  sections: form.sections.map((section, i) =>
    i === form.sections.length - 1 ? { ...section, heading } : section,
  ),
})

describe('a draft that brings its form', () => {
  test('comes back with it', async () => {
    const { store } = disk()
    const draft = onOwnForm(writtenDraft(), renamed('五、下一步打算'))
    const hold = await create(store(), draft)
    expect((await store().load('one', templateOf)).draft).toEqual(draft)
    expect(await store().holds(draft, hold, templateOf)).toBe(true)
  })

  test('is saved with a form that changed, and with that alone', async () => {
    const { store } = disk()
    const draft = onOwnForm(writtenDraft())
    const hold = await create(store(), draft)
    const changed = onOwnForm(draft, renamed('五、明年的工作'))
    expect(changedSections(draft, changed)).toEqual([FORM])
    await store().save({ hold, draft: changed, sections: [FORM], summary, now: NOW + 1 })
    const { draft: loaded } = await store().load('one', templateOf)
    expect(loaded.form?.sections.at(-1)?.heading).toBe('五、明年的工作')
    expect(loaded).toEqual(changed)
  })

  test('is on the built-in form again when the change is taken back', async () => {
    const { store } = disk()
    const before = writtenDraft()
    const draft = onOwnForm(before)
    const hold = await create(store(), draft)
    await store().save({ hold, draft: before, sections: [FORM], summary, now: NOW + 1 })
    expect((await store().load('one', templateOf)).draft).toEqual(before)
  })

  test('is shown to whoever may only read, and in a version', async () => {
    const { store } = disk()
    const drafts = store()
    const draft = onOwnForm(writtenDraft())
    await create(drafts, draft)
    expect((await store().look('one', templateOf)).draft).toEqual(draft)
    const versions = createVersionStore(drafts)
    const rest = () => Promise.resolve()
    const wish = { summary, cause: 'work', name: null, now: NOW } as const
    const number = await versions.add({ draft, ...wish }, rest)
    expect(await versions.add({ draft: onOwnForm(draft, renamed('五、另一个标题')), ...wish }, rest)).toBe(2)
    expect(await versions.load('one', number ?? 0, templateOf)).toEqual(draft)
  })

  test('goes into a backup and comes out of it; a form that was changed by hand is told', () => {
    const draft = onOwnForm(writtenDraft())
    const report = { template: form, draft }
    const { text } = backupFile(
      { reports: [{ report, updated: NOW, versions: [] }], unreadable: [] },
      new Date(NOW),
    )
    const [found] = readBackup(text, templateOf).reports
    expect(found).toMatchObject({ intact: true })
    expect(contentOf(found?.draft ?? draft)).toEqual(contentOf(draft))
    const other = text.replaceAll(form.sections[1]?.heading ?? '', '另一个标题')
    expect(readBackup(other, templateOf).reports[0]?.intact).toBe(false)
  })

  test('cannot be opened where the form is gone, and nothing is written over it', async () => {
    const { store } = disk()
    const { form: _, ...without } = onOwnForm(writtenDraft())
    await create(store(), without)
    await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'broken' })
  })
})

describe('a form as it is stored', () => {
  test.each([builtIn, statutory])('$title is taken as it is', (template) => {
    expect(parseForm(structuredClone(own(template)))).toEqual(own(template))
  })

  const withFigure = (figure: object): object => ({
    ...form,
    figures: [...form.figures, { place: 'own', section: 'response', label: '自定', unit: '', ...figure }],
  })
  test.each([
    { kind: 'change', unit: '%', decimals: 1 },
    { kind: 'change', unit: '个百分点', decimals: 0 },
    { kind: 'month', unit: '月' },
    { kind: 'measure', unit: '公顷', usual: [0.5, 100] },
    { kind: 'measure', unit: '万人次', decimals: 4 },
    { kind: 'rate', unit: '%', decimals: 0, over100: true },
  ])('with a figure %j is taken as it is', (figure) => {
    const stored = withFigure(figure)
    expect(parseForm(structuredClone(stored))).toEqual(stored)
  })
  test.each([
    { kind: 'change', unit: '倍', decimals: 1 },
    { kind: 'change', unit: '%' },
    { kind: 'change', unit: '%', decimals: 3 },
    { kind: 'measure', unit: '公顷', decimals: 5 },
    { kind: 'measure', unit: 3 },
    { kind: 'measure', unit: '公顷', usual: [1] },
    { kind: 'rate', unit: '%', decimals: 0, over100: false },
    { kind: 'month', unit: null },
    { kind: 'quarter', unit: '季度' },
  ])('with a figure %j is refused', (figure) => {
    expect(() => parseForm(withFigure(figure))).toThrowError(expect.objectContaining({ code: 'broken' }))
  })

  const section = (change: object): object => ({
    ...form,
    sections: form.sections.map((one, i) => (i === 1 ? { ...one, ...change } : one)),
  })
  const table = { name: '表', widths: [1, 1], head: [] }
  const label = (text: string, spans: object = {}) => ({ kind: 'label', text, heads: 'rows', ...spans })
  test.each([
    ['nothing', undefined],
    ['a built-in one under its own name', builtIn],
    ['a heading that is no text', section({ heading: 3 })],
    ['a section twice', { ...form, sections: [...form.sections, form.sections[1]] }],
    ['a figure twice', { ...form, figures: [...form.figures, form.figures[1]] }],
    [
      'a figure of no section',
      { ...form, figures: form.figures.map((one) => ({ ...one, section: 'nowhere' })) },
    ],
    ['a sentence with a figure that is not there', section({ starter: ['共{nothing}件。'] })],
    ['a year that is no year', { ...form, year: form.unit }],
    ['a name of the language as a place', section({ place: '__proto__' })],
    [
      'a rule over nothing',
      { ...form, rules: [{ kind: 'percent', id: 'x', severity: 'error', figures: ['no'] }] },
    ],
    ['a role of nothing', { ...form, roles: { fee: 'nowhere' } }],
    ['a table with a gap', section({ starter: [], table: { ...table, body: [[label('一')]] } })],
    [
      'a table with a cell over another',
      section({
        starter: [],
        table: {
          ...table,
          body: [
            [label('一'), label('二', { rows: 2 })],
            [label('三'), label('四')],
          ],
        },
      }),
    ],
    [
      'a table with a cell over its end',
      section({ starter: [], table: { ...table, body: [[label('一', { columns: 3 })]] } }),
    ],
    [
      'too many sections',
      { ...form, sections: Array.from({ length: 501 }, (_, n) => ({ ...form.sections[1], place: `s${n}` })) },
    ],
  ])('with %s is refused', (_, stored) => {
    expect(() => parseForm(stored)).toThrowError(expect.objectContaining({ code: 'broken' }))
  })
})
