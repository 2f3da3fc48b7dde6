import { describe, expect, test } from 'vitest'
import {
  changedSections,
  newDraft,
  withConfirmed,
  withoutConfirmed,
  withText,
  withValue,
} from '../../../src/report/draft/draft'
import { starterProse } from '../../../src/report/text/starter'
import { summary } from '../../../src/templates/summary/summary'

/** Freezes a value with all that hangs on it, so that a change in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

const fresh = () => frozen(newDraft(summary, 'd1'))
const sameText = starterProse(['另写一句。'])

describe('a new draft', () => {
  test('knows its template and has every section', () => {
    const draft = fresh()
    expect(draft).toMatchObject({ id: 'd1', template: 'summary', templateVersion: 1, confirmed: {} })
    expect(Object.keys(draft.sections)).toEqual(summary.sections.map(({ place }) => place))
  })

  test('holds the initial values and nothing else', () => {
    const values = Object.values(fresh().sections).map((section) => section.values)
    expect(values.filter((one) => Object.keys(one).length > 0)).toEqual([{ decreeNo: '711' }])
  })

  test('takes values to the sections of their figures; a blank one takes an initial value away', () => {
    const draft = newDraft(summary, 'd1', {
      district: '和平区',
      requestsReceived: '63',
      decreeNo: '',
      siteColumns: '',
    })
    expect(draft.sections['basics']?.values).toEqual({ district: '和平区' })
    expect(draft.sections['requests']?.values).toEqual({ requestsReceived: '63' })
    expect(draft.sections['proactive']?.values).toEqual({})
  })

  test('has the form’s text in every printed section and none in 基本信息', () => {
    const { sections } = fresh()
    expect(sections['basics']?.text).toBeNull()
    for (const { place, starter } of summary.sections.slice(1))
      expect(sections[place]?.text).toEqual(starterProse(starter))
  })

  test('survives a structured clone, as the store makes one', () => {
    const draft = fresh()
    expect(structuredClone(draft)).toEqual(draft)
  })
})

describe('a change gives a new draft and leaves the old one', () => {
  test('a value', () => {
    const before = fresh()
    const after = withValue(before, 'requests', 'requestsReceived', '63')
    expect(after.sections['requests']?.values).toEqual({ requestsReceived: '63' })
    expect(before.sections['requests']?.values).toEqual({})
  })

  test('a value is kept as typed', () => {
    const after = withValue(fresh(), 'requests', 'requestsReceived', ' 约 63 件 ')
    expect(after.sections['requests']?.values).toEqual({ requestsReceived: ' 约 63 件 ' })
  })

  test('a value blanked is gone, not ""', () => {
    const after = withValue(
      frozen(newDraft(summary, 'd1', { siteColumns: '42' })),
      'proactive',
      'siteColumns',
      '',
    )
    expect(after.sections['proactive']?.values).toEqual({})
  })

  test('a text', () => {
    const before = fresh()
    const after = withText(before, 'requests', sameText)
    expect(after.sections['requests']?.text).toBe(sameText)
    expect(before.sections['requests']?.text).not.toBe(sameText)
  })

  test('a confirmation, given and taken back', () => {
    const before = fresh()
    const confirmed = frozen(withConfirmed(before, 'all-closed-on-time', '10000 90 100'))
    expect(confirmed.confirmed).toEqual({ 'all-closed-on-time': '10000 90 100' })
    const again = frozen(withConfirmed(confirmed, 'all-closed-on-time', '10000 91 100'))
    expect(again.confirmed).toEqual({ 'all-closed-on-time': '10000 91 100' })
    expect(withoutConfirmed(again, 'all-closed-on-time').confirmed).toEqual({})
    expect(withoutConfirmed(again, 'never-confirmed').confirmed).toEqual(again.confirmed)
    expect(before.confirmed).toEqual({})
  })

  test('a section that the draft does not have is a bug, and says which', () => {
    expect(() => withValue(fresh(), 'nowhere', 'a', '1')).toThrow(
      new RangeError('draft has no section "nowhere"'),
    )
    expect(() => withText(fresh(), 'nowhere', sameText)).toThrow(RangeError)
  })
})

describe('what did not change is shared', () => {
  test('a value changes one section', () => {
    const before = fresh()
    const after = withValue(before, 'response', 'appealsReceived', '7436')
    expect(changedSections(before, after)).toEqual(['response'])
    expect(after.sections['response']?.text).toBe(before.sections['response']?.text)
  })

  test('a text changes one section and keeps its values', () => {
    const before = frozen(newDraft(summary, 'd1', { appealsReceived: '7436' }))
    const after = withText(before, 'response', sameText)
    expect(changedSections(before, after)).toEqual(['response'])
    expect(after.sections['response']?.values).toBe(before.sections['response']?.values)
  })

  test('a confirmation changes no section', () => {
    const before = fresh()
    expect(changedSections(before, withConfirmed(before, 'a', '1'))).toEqual([])
  })

  test('typing what already stands there is no change at all', () => {
    const before = frozen(newDraft(summary, 'd1', { siteColumns: '42' }))
    expect(withValue(before, 'proactive', 'siteColumns', '42')).toBe(before)
    expect(withValue(before, 'proactive', 'siteSubcolumns', '')).toBe(before)
  })

  test('several changes are all told', () => {
    const before = fresh()
    const after = withText(withValue(before, 'basics', 'year', '2025'), 'problems', sameText)
    expect(changedSections(before, after)).toEqual(['basics', 'problems'])
  })
})
