import { describe, expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { type Draft, newDraft, withConfirmed, withText, withValue } from '../../../src/report/draft/draft'
import { nextYearDraft } from '../../../src/report/lastYear'
import { plainLines } from '../../../src/report/text/prose'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'

const lastYear = [
  '（一）主动公开。2024年，全县主动公开政府信息4511条，其中财政信息 36 条。',
  '（二）依申请公开。受理政府信息公开申请749件，按时办结率100%。',
  '培训2次。',
]

/** The draft of the year after a report that says `before` in its first part. */
function nextYear(before: readonly string[], values: Record<string, string> = {}): Draft {
  const old = newDraft(statutory, 'old', { unit: '沭阳县人民政府', year: '2024', ...values })
  const draft = withText(old, 'overview', starterProse([...before]))
  return nextYearDraft({ template: statutory, draft }, 'one')
}
const withOverview = (draft: Draft, now: readonly string[]): Draft =>
  withText(draft, 'overview', starterProse([...now]))
const found = (draft: Draft): Finding[] =>
  check({ template: statutory, draft }).filter(({ id }) => id.startsWith('carried-number'))

describe('carried-number: a number typed into last year’s sentences', () => {
  test('carried-number: is asked about in the draft of the next year, in short paragraphs too', () => {
    const [finding, ...others] = found(nextYear(lastYear))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      sentence:
        '“一、总体情况”沿用 2024 年报告的数字 4511条、36条、749件、2次，请改成今年的，今年也是这个数的请核实。',
    })
    const { target } = finding ?? {}
    if (target?.kind !== 'text') throw new RangeError('leads to no number')
    const { text } = nextYear(lastYear).sections['overview'] ?? {}
    expect(text && plainLines(text)[target.line]?.slice(target.from, target.to)).toBe('4511条')
  })

  test('carried-number: one after the other goes as it is changed, and leads to the next', () => {
    const now = lastYear.map((line) => line.replace('4511', '4702'))
    expect(found(withOverview(nextYear(lastYear), now))).toMatchObject([
      { sentence: expect.stringContaining('数字 36条、749件、2次，'), target: { line: 0 } },
    ])
    const all = now.map((line) => line.replace('36', '41').replace('749', '802').replace('2次', '3次'))
    expect(found(withOverview(nextYear(lastYear), all))).toEqual([])
  })

  test('carried-number: is found in a sentence that was otherwise rewritten, or moved', () => {
    const now = ['今年新设专区。', '培训2次。', '（一）公开。我县今年继续推进，主动公开政府信息4511条。']
    expect(found(withOverview(nextYear(lastYear), now))).toMatchObject([
      { sentence: expect.stringContaining('数字 2次、4511条，') },
    ])
  })

  test('carried-number: is found behind a year that was changed, and behind another number', () => {
    const before = ['2024年公开信息4511条，动态36条、公告9条。']
    const now = before.map((line) => line.replace('2024', '2025').replace('36', '52'))
    expect(found(withOverview(nextYear(before), now))).toMatchObject([
      { sentence: expect.stringContaining('数字 4511条、9条，') },
    ])
  })

  test('carried-number: once confirmed stays so while other numbers are changed, and is asked again for a new one', () => {
    const draft = nextYear(lastYear)
    const [first] = found(draft)
    const confirmed = withConfirmed(draft, first?.id ?? '', first?.basis ?? '')
    const settled = (now: readonly string[]): (boolean | undefined)[] => {
      const changed = withOverview(confirmed, now)
      return found(changed).map((finding) => isConfirmed(changed, finding))
    }
    expect(settled(lastYear)).toEqual([true])
    expect(settled(lastYear.map((line) => line.replace('4511', '4702')))).toEqual([true])
    const fewer = withOverview(draft, ['培训2次。'])
    const [two] = found(fewer)
    const again = withOverview(withConfirmed(fewer, two?.id ?? '', two?.basis ?? ''), lastYear)
    expect(found(again).map((finding) => isConfirmed(again, finding))).toEqual([false])
  })

  test.each([
    ['a year, a date, a span', '2024年1月1日至12月31日公开，3月15日起施行，实施满5年。'],
    ['an article, a document, a decree', '根据《条例》第49条、国办公开办函〔2021〕30号和国务院令第711号。'],
    ['a term', '在20个工作日内答复，延长不超过20个工作日，3个月内公布，7天内更新。'],
    ['a hotline, a day with a name', '通过12345热线和“5.15政务公开日”回应，24小时开放。'],
    ['a number of a list', '1.主动公开。2.依申请公开。'],
    ['none and all', '收到举报0件，按时办结率100%，答复率100.00%。'],
    ['how often', '每季度至少开展1次检查，每月更新2次，每2个月通报1次，每半年1次。'],
    ['words', '三类内部事务信息，一件件落实，两个专栏。'],
  ])('carried-number: %s is none', (_, line) => {
    expect(found(nextYear([line]))).toEqual([])
  })

  test('carried-number: the same number of something else is none, nor last year’s own in a comparison', () => {
    const now = ['发布政策解读4511条。', '较上年的4511条、749件有所增加。']
    expect(found(withOverview(nextYear(lastYear), now))).toEqual([])
  })

  test('carried-number: figures are blank in the new year, and the form’s own once they are filled', () => {
    const bound = ['受理政府信息公开申请{new_total}件，上年结转{carried_in_total}件。']
    const draft = nextYear(bound, { new_total: '59', carried_out_total: '7', carried_in_total: '7' })
    expect(found(withValue(draft, 'requests', 'new_total', '59'))).toEqual([])
  })

  test('carried-number: what this year’s tables hold there is this year’s', () => {
    const draft = nextYear(['受理政府信息公开申请749件。'])
    const withTotal = (value: string): Draft => withValue(draft, 'requests', 'new_total', value)
    expect(found(withTotal('749'))).toEqual([])
    expect(found(withTotal('802'))).toHaveLength(1)
  })

  test('carried-number: without last year’s report nothing is asked', () => {
    const { lastYear: _, ...fresh } = nextYear(lastYear)
    expect(found(fresh)).toEqual([])
  })
})
