import { expect, test } from 'vitest'
import { backupFile } from '../../../src/export/backupFile'
import { draftFile } from '../../../src/export/draftFile'
import { type Draft, withValue } from '../../../src/report/draft/draft'
import { contentOf, markOf } from '../../../src/report/draft/draftContent'
import { changesBetween } from '../../../src/report/compare/changesBetween'
import { fingerprint } from '../../../src/report/draft/fingerprint'
import { isSameJson } from '../../../src/report/draft/isSameJson'
import { normalised } from '../../../src/report/text/normalised'
import { restored } from '../../../src/report/draft/restored'
import { cleanDraft } from '../../../src/storage/records/cleanDraft'
import { createVersionStore } from '../../../src/storage/store/versions'
import { readBackup } from '../../../src/storage/files/readBackup'
import { statutory } from '../../../src/templates/statutory/statutory'
import { drawing } from '../../faults/simulation/random'
import { randomDraft, reordered } from '../../tools/randomDraft'
import { create, disk, NOW, plant, rowsOf, summary, template, templateOf } from './story'

const AT = new Date(2026, 0, 5, 9, 30)
const forms = [template, statutory]

/** The files that a draft leaves in: one of its own, and one of all with it and a named version. */
function filesOf(draft: Draft, version: Draft): string[] {
  const of = draft.template === template.id ? template : statutory
  const report = { template: of, draft }
  const named = { name: '送审稿', at: NOW, report: { template: of, draft: version } }
  return [
    draftFile(report, AT).text,
    backupFile({ reports: [{ report, updated: NOW, versions: [named] }], unreadable: [] }, AT).text,
  ]
}

const only = (text: string) => {
  const [found] = readBackup(text, templateOf).reports
  if (!found) throw new Error('no report')
  return found
}

test('a backup of any draft is read back without a doubt and as it was, also after another tool has formatted it', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const draw = drawing(seed)
    const of = draw.one(forms)
    const [draft, version] = [randomDraft(of, draw), randomDraft(of, draw)]
    for (const text of filesOf(draft, version)) {
      const formatted = JSON.stringify(reordered(JSON.parse(text), draw), null, 4)
      for (const written of [text, formatted]) {
        const found = only(written)
        expect(found.intact, `seed ${seed}`).toBe(true)
        // half characters become � on reading
        expect(contentOf(found.draft), `seed ${seed}`).toEqual(contentOf(cleanDraft(draft)))
        for (const one of found.versions) expect(contentOf(one.draft)).toEqual(contentOf(cleanDraft(version)))
      }
    }
  }
})

test('one digit that was changed is told, wherever it stands', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const draw = drawing(seed)
    const of = draw.one(forms)
    const [draft, version] = [randomDraft(of, draw), randomDraft(of, draw)]
    for (const text of filesOf(draft, version)) {
      // what is typed or written of a section, as it stands in the file
      const places = [...text.matchAll(/"(?:text|\w+)": ?"[^"\\]*(\d)"/gu)].filter(
        ({ index }) => index > text.indexOf('"sections"'),
      )
      const from = text.includes('"reports"') ? text.indexOf('"reports"') : 0
      const inside = places.filter(
        ({ index, 0: all }) => index > from && !/"(?:marker|version|mark)"/u.test(all),
      )
      if (!inside.length) continue
      const { index, 0: all } = draw.one(inside)
      const at = index + all.length - 2
      const other = String((Number(text[at]) + 1) % 10)
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      expect(only(changed).intact, `seed ${seed}: ${all}`).toBe(false)
    }
  }
})

/** A file as earlier versions made it: the fingerprint was of whatever order the keys had. */
function earlierFile(draft: Draft, over: object = {}): string {
  const content = { ...JSON.parse(JSON.stringify(draft)), id: undefined, ...over }
  const { template: of, templateVersion, sections, confirmed, lastYear } = content
  const written = { template: of, templateVersion, sections, confirmed, lastYear }
  const mark = fingerprint(JSON.stringify(written))
  return JSON.stringify(
    { format: 'nianbao-draft', version: 2, saved: AT.toISOString(), mark, ...written },
    null,
    2,
  )
}

test('a file of an earlier version is not doubted when it is whole, and is when it is not', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const draw = drawing(seed)
    const text = earlierFile(randomDraft(draw.one(forms), draw))
    expect(only(text).intact, `seed ${seed}`).toBe(true)
    expect(only(JSON.stringify(JSON.parse(text))).intact, `seed ${seed}`).toBe(true)
    expect(
      only(text.replace('"sections": {', '"sections": { "no": { "text": null, "values": {} },')).intact,
    ).toBe(false)
  }
})

test('a file of an earlier form is not doubted because the form has changed since', () => {
  const draft = randomDraft(template, drawing(1))
  const text = earlierFile(draft, { templateVersion: 0 })
  expect(only(text).intact).toBe(true)
  const json = JSON.parse(draftFile({ template, draft: { ...draft, templateVersion: 0 } }, AT).text)
  expect(only(JSON.stringify(reordered(json, drawing(2)))).intact).toBe(true)
})

test('drafts that say the same have the same mark', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const draft = randomDraft(drawing(seed).one(forms), drawing(seed))
    expect(markOf(Object.assign({}, contentOf(draft), { id: draft.id }))).toBe(markOf(draft))
  }
})

test('what the editor wrote and what is read of it differ in nothing: nothing is told of it, and nothing is new', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const draw = drawing(seed)
    const of = draw.one(forms)
    const stored = { ...contentOf(randomDraft(of, draw)), id: 'one' }
    const draft = reordered(stored, draw) as Draft
    const back = restored(draft, stored)
    for (const place of Object.keys(draft.sections)) expect(back.sections[place]).toBe(draft.sections[place])
    expect(back.lastYear).toBe(draft.lastYear)
    const changes = changesBetween({ template: of, draft }, { template: of, draft: stored })
    expect([changes.lastYear, changes.confirmed]).toEqual([false, false])
  }
})

test('another order of the keys says the same, another word or length does not', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const draw = drawing(seed)
    const draft = randomDraft(template, draw)
    expect(isSameJson(draft, reordered(draft, draw))).toBe(true)
    expect(isSameJson(draft, withValue(draft, 'basics', 'openDay', 'new'))).toBe(false)
  }
  expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(isSameJson({ a: null }, {})).toBe(false)
  expect(isSameJson([1, 2], [2, 1])).toBe(false)
  expect(isSameJson([1], [1, 2])).toBe(false)
  expect(isSameJson([], {})).toBe(false)
})

const rest = (): Promise<void> => Promise.resolve()

/** The draft as a window has it: what is typed is normalised before it is part of the draft. */
function asTyped(draft: Draft): Draft {
  const typed: Draft = JSON.parse(JSON.stringify(draft), (_, value: unknown) =>
    typeof value === 'string' ? normalised(value) : value,
  )
  const confirmed = Object.entries(typed.confirmed).map(([id, basis]) => [normalised(id), basis])
  return { ...typed, confirmed: Object.fromEntries(confirmed) }
}

test('a version that was kept as the editor writes it is not kept again as the database does', async () => {
  const { factory, store } = disk()
  const drafts = store()
  const snapshots = createVersionStore(drafts)
  for (let seed = 1; seed <= 20; seed += 1) {
    const draft = asTyped(randomDraft(template, drawing(seed), `draft ${seed}`))
    await create(drafts, draft)
    const { draft: stored } = await drafts.load(draft.id, templateOf)
    const wish = { summary, cause: 'opened' as const, name: null, now: NOW }
    expect(await snapshots.add({ ...wish, draft }, rest)).toBe(1)
    expect(await snapshots.add({ ...wish, draft: stored }, rest), `seed ${seed}`).toBeNull()
  }
  // and one that an earlier version kept, by the mark of its own writing
  const [row] = await rowsOf(factory, 'snapshots')
  await plant(factory, 'snapshots', { ...Object(row), mark: 'of the editor' })
  const { draft: id } = Object(row)
  const { draft } = await drafts.load(id, templateOf)
  expect(await snapshots.add({ draft, summary, cause: 'opened', name: null, now: NOW }, rest)).toBeNull()
})

test('what is stored is as it was meant in whatever order it came', async () => {
  const { store } = disk()
  const drafts = store()
  for (let seed = 1; seed <= 20; seed += 1) {
    const draw = drawing(seed)
    const draft = randomDraft(template, draw, `draft ${seed}`)
    const hold = await create(drafts, draft)
    const same = reordered(draft, draw) as Draft
    expect(await drafts.holds(same, hold, templateOf), `seed ${seed}`).toBe(true)
  }
})
