import { expect, test } from 'vitest'
import { withStandingConfirmations } from '../../../src/checks/standingConfirmations'
import { countSwitchedOff } from '../../../src/checks/wording/switchedOff'
import { changesBetween } from '../../../src/report/compare/changesBetween'
import { newDraft, withConfirmed } from '../../../src/report/draft/draft'
import { isSealed, withSealed } from '../../../src/report/draft/seal'
import { withSwitched } from '../../../src/report/draft/switches'
import { nextYearDraft } from '../../../src/report/lastYear'
import type { Report } from '../../../src/report/report'
import { draftChanges } from '../../../src/returned/draft/draftChanges'
import { summary } from '../../../src/templates/summary/summary'

const draft = newDraft(summary, 'd', { district: '和平区', year: '2025' })
const of = (one: typeof draft): Report => ({ template: summary, draft: one })
const unsealed = withSealed(draft, false)

test('a new draft is laid out for a seal; the same choice again changes nothing', () => {
  expect(isSealed(draft)).toBe(true)
  expect(withSealed(draft, true)).toBe(draft)
  expect(isSealed(unsealed)).toBe(false)
  expect(withSealed(unsealed, false)).toBe(unsealed)
  expect(withSealed(unsealed, true)).toEqual(draft)
})

test('the choice leaves with a file, where confirmations that hold no longer stay behind', () => {
  const left = withStandingConfirmations(withConfirmed(unsealed, 'gone', '1'), [])
  expect(left).toEqual(unsealed)
})

test('next year’s report is laid out as this one', () => {
  expect(isSealed(nextYearDraft(of(unsealed), 'n'))).toBe(false)
  expect(isSealed(nextYearDraft(of(draft), 'n'))).toBe(true)
})

test('a version with the other choice differs in that, not in its confirmations', () => {
  expect(changesBetween(of(draft), of(unsealed))).toMatchObject({ confirmed: false, sealed: false })
  expect(changesBetween(of(unsealed), of(draft))).toMatchObject({ confirmed: false, sealed: true })
  expect(changesBetween(of(unsealed), of(unsealed)).sealed).toBeNull()
})

test('a colleague’s other choice is told and not taken', () => {
  expect(draftChanges(of(draft), of(unsealed))).toMatchObject({
    changes: [],
    notes: ['落款是否加盖印章，对方选的不一样，没有收；要改请在基本信息里选。'],
  })
  expect(draftChanges(of(draft), of(draft)).notes).toEqual([])
})

test('the choice is no rule of wording that is switched off', () => {
  expect(countSwitchedOff(unsealed)).toBe(0)
  expect(countSwitchedOff(withSwitched(unsealed, 'range', false))).toBe(1)
})
