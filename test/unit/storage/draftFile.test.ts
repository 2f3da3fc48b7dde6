import { expect, test } from 'vitest'
import { DRAFT_SCHEMA } from '../../../src/report/draft/draftSchema'
import { draftFile } from '../../../src/export/draftFile'
import { readDraftFile } from '../../../src/storage/files/readDraftFile'
import { template, templateOf, writtenDraft } from './story'

const at = new Date(2026, 0, 5, 9, 30)
const file = draftFile({ template, draft: writtenDraft() }, at)
const changed = (over: object): string => JSON.stringify({ ...JSON.parse(file.text), ...over })

test('a draft file comes back as a new draft with everything in it', () => {
  expect(readDraftFile(file.text, 'new', templateOf)).toEqual({ ...writtenDraft(), id: 'new' })
  expect(readDraftFile(`\uFEFF${file.text}`, 'new', templateOf).id).toBe('new')
})

test('the file is named by title and time and says what it is', () => {
  expect(file.name).toBe('和平区2025年度信息公开政务工作总结报告-备份-20260105-0930.json')
  expect(JSON.parse(file.text)).toMatchObject({
    format: 'nianbao-draft',
    version: DRAFT_SCHEMA,
    saved: at.toISOString(),
    template: 'summary',
  })
})

test('a title with what Windows refuses still makes a file name', () => {
  const draft = { ...writtenDraft(), sections: { ...writtenDraft().sections } }
  draft.sections['basics'] = { text: null, values: { district: 'a/b:c*', year: '2025' } }
  expect(draftFile({ template, draft }, at).name).toMatch(/^a／b：c＊2025年度/u)
})

const bomb = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
test.each([
  ['fileForeign', '', 'nothing'],
  ['fileCut', file.text.slice(0, -20), 'a truncated file'],
  ['fileForeign', '{"type":"excalidraw"}', 'another program'],
  ['fileForeign', 'null', 'null'],
  ['fileForeign', bomb, 'a hundred thousand levels'],
  ['fileBroken', `{"format":"nianbao-draft","version":1,"sections":${bomb}}`, 'deep sections'],
  ['fileBroken', changed({ version: 'x' }), 'no version'],
  ['fileBroken', changed({ sections: [], confirmed: 1 }), 'wrong types'],
  [
    'fileBroken',
    changed({ sections: { overview: { text: '<script>', values: {} } } }),
    'a text that is none',
  ],
  ['fileBroken', file.text.replace('"type": "doc",', `"type": "doc", "deep": ${bomb},`), 'a deep text'],
  ['fileNewer', changed({ version: DRAFT_SCHEMA + 1 }), 'a newer version'],
  [
    'fileNewer',
    changed({ version: DRAFT_SCHEMA + 1, sections: 'otherwise', confirmed: [] }),
    'a newer version of another shape',
  ],
  ['fileNewer', changed({ templateVersion: 9 }), 'a newer form'],
  ['fileNewer', changed({ template: 'tomorrow' }), 'an unknown form'],
])('%s: %#', (code, text) => {
  expect(() => readDraftFile(text, 'new', templateOf)).toThrow(expect.objectContaining({ code }))
})

test('a file cannot reach the prototype of objects', () => {
  const text = file.text.replace('"confirmed": {', '"confirmed": { "__proto__": { "polluted": "1" },')
  expect(text).not.toBe(file.text)
  const hostile = (): unknown => readDraftFile(text, 'new', templateOf)
  try {
    hostile()
  } catch (cause) {
    expect(cause).toMatchObject({ code: 'fileBroken' })
  }
  expect('polluted' in {}).toBe(false)
})

test('a file of the first version comes back', () => {
  expect(readDraftFile(changed({ version: 1 }), 'new', templateOf)).toEqual({ ...writtenDraft(), id: 'new' })
})
