import { expect, test } from 'vitest'
import { changesBetween, isUnchanged } from '../../../../src/report/compare/changesBetween'
import { formChanges } from '../../../../src/report/compare/formChanges'
import { reportOf } from '../../../../src/services/base/reportOf'
import type { Draft } from '../../../../src/report/draft/draft'
import { withSumRule } from '../../../../src/report/structure/figures'
import {
  movedSection,
  renamedSection,
  withoutSection,
  withSection,
} from '../../../../src/report/structure/sections'
import { completeReport } from '../../../fixtures/completeReport'

const before = completeReport()
const after = (draft: Draft) => reportOf(draft)
const last = before.template.sections.at(-1)?.place ?? ''

test('the same form has no changes, also when it was read again', () => {
  expect(formChanges(before, before)).toBeNull()
  const renamed = after(renamedSection(before, last, '五、明年的打算'))
  expect(formChanges(renamed, after(structuredClone(renamed.draft)))).toBeNull()
})

test('sections that came, went and changed their name are told by their headings', () => {
  const { draft, place } = withSection(before, last, { heading: '六、附注', level: 1 })
  const added = after(draft)
  expect(formChanges(before, added)?.added).toContain(
    added.template.sections.find((section) => section.place === place)?.heading,
  )
  expect(formChanges(added, after(withoutSection(added, place ?? '')))?.removed).toHaveLength(1)
  const renamed = after(renamedSection(before, last, '五、明年的打算'))
  expect(formChanges(before, renamed)?.renamed.map((one) => one.after)).toContain(
    renamed.template.sections.at(-1)?.heading,
  )
})

test('an order that changed and a new rule are changes of two versions with the same texts', () => {
  const own = after(renamedSection(before, last, '五、明年的打算'))
  const moved = after(movedSection(own, last, 'up'))
  expect(formChanges(own, moved)?.other).toBe(true)
  const counts = own.template.figures.flatMap(({ kind, place }) => (kind === 'count' ? [place] : []))
  const [total = '', one = '', two = ''] = counts
  const ruled = after(withSumRule(own, total, [one, two]))
  expect(isUnchanged(changesBetween(own, ruled))).toBe(false)
})
