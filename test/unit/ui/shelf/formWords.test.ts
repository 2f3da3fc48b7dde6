import { expect, test } from 'vitest'
import { templates } from '../../../../src/templates'
import { formWords } from '../../../../src/ui/shelf/create/formWords'

test.each(templates.map(({ id, title }) => [title, id]))(
  '新建报告 says in a sentence what %s is for, and draws it',
  (_, id) => {
    expect(formWords[id]?.words).toMatch(/。$/u)
    expect(formWords[id]?.drawing).toMatch(/^M/u)
  },
)

test('no words are kept of a form that is gone', () => {
  expect(Object.keys(formWords).sort()).toEqual(templates.map(({ id }) => id).sort())
})
