import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/report/report'
import { findings, found, freshReport, rewritten, typed } from './reports'

const KEY_AREA = {
  keyAreaInfo: '260',
  keyAreaSocial: '100',
  keyAreaResources: '80',
  keyAreaProjects: '30',
  keyAreaOther: '48',
}

/** What the form's rules find, without the question about numbers that no longer stand in the text. */
const ruled = (report: Report): string[] =>
  findings(report).filter((finding) => !finding.includes('unstated'))

describe('重点工作信息 and its parts', () => {
  test('key-area-parts: both sides and the difference in words', () => {
    expect(findings(typed(KEY_AREA))).toEqual([
      'error key-area-parts: 重点工作信息 260 条，各部分合计 258 条，差 2 条。',
    ])
    expect(findings(typed({ ...KEY_AREA, keyAreaOther: '52' }))).toEqual([
      'error key-area-parts: 重点工作信息 260 条，各部分合计 262 条，差 2 条。',
    ])
  })

  test('key-area-parts: one click goes to the total; all five are marked', () => {
    expect(found(typed(KEY_AREA), 'key-area-parts')).toMatchObject({
      target: { kind: 'figure', section: 'proactive', figure: 'keyAreaInfo' },
      figures: ['keyAreaInfo', 'keyAreaSocial', 'keyAreaResources', 'keyAreaProjects', 'keyAreaOther'],
    })
  })

  test('key-area-parts: what holds says nothing, separators and units or not', () => {
    expect(findings(typed({ ...KEY_AREA, keyAreaInfo: '２５８ 条' }))).toEqual([])
    expect(
      findings(typed({ ...KEY_AREA, keyAreaInfo: '1,158', keyAreaOther: '948', portalDisclosures: '4000' })),
    ).toEqual([])
  })

  test('key-area-parts: waits for the parts', () => {
    expect(findings(typed({ ...KEY_AREA, keyAreaOther: '' }))).toEqual([
      'missing blank:keyAreaOther: 重点领域其他信息数 未填',
    ])
    expect(findings(typed({ keyAreaInfo: '260', keyAreaSocial: '100' }, freshReport()))).toEqual(
      expect.not.arrayContaining([expect.stringContaining('key-area-parts')]),
    )
  })

  test('key-area-parts: parts that already exceed the total need not wait', () => {
    expect(findings(typed({ ...KEY_AREA, keyAreaResources: '180', keyAreaOther: '' }))).toEqual([
      'error key-area-parts: 重点工作信息 260 条，已填的部分合计 310 条，已多出 50 条。',
      'missing blank:keyAreaOther: 重点领域其他信息数 未填',
    ])
  })

  test('key-area-parts: parts that reach the total early may be followed by a 0', () => {
    expect(findings(typed({ ...KEY_AREA, keyAreaResources: '130', keyAreaOther: '' }))).toEqual([
      'missing blank:keyAreaOther: 重点领域其他信息数 未填',
    ])
  })

  test('key-area-parts: waits for the total, and a wrong value is reported alone', () => {
    expect(findings(typed({ ...KEY_AREA, keyAreaInfo: '' }))).toHaveLength(1)
    expect(findings(typed({ ...KEY_AREA, keyAreaOther: '约48' }))).toEqual([
      'error value:keyAreaOther: 重点领域其他信息数：“约48”请填准确的数字，“余”“约”写在句子里。',
    ])
  })

  test('key-area-parts: is not asked once the total or a part no longer stands in the text', () => {
    const sentence = '公开{portalDisclosures}条，社会事业{keyAreaSocial}条，公共资源{keyAreaResources}条'
    const without = (rest: string) => rewritten('proactive', [sentence + rest])
    expect(ruled(typed(KEY_AREA, without('。')))).toEqual([])
    expect(ruled(typed(KEY_AREA, without('，共{keyAreaInfo}条。')))).toEqual([])
  })
})

describe('专场新闻发布会', () => {
  test('press-conference-parts: both sides and the difference in words', () => {
    expect(findings(typed({ pressConferencesDistrict: '4' }))).toEqual([
      'error press-conference-parts: 专场新闻发布会 4 次，各部分合计 5 次，差 1 次。',
    ])
  })

  test('press-conference-parts: what holds says nothing, none at all too', () => {
    expect(
      findings(typed({ pressConferences: '0', pressConferencesCity: '0', pressConferencesDistrict: '0' })),
    ).toEqual([])
  })

  test('press-conference-parts: waits for both parts', () => {
    expect(findings(typed({ pressConferencesCity: '' }))).toHaveLength(1)
    expect(findings(typed({ pressConferencesCity: '', pressConferencesDistrict: '5' }))).toContain(
      'error press-conference-parts: 专场新闻发布会 4 次，已填的部分合计 5 次，已多出 1 次。',
    )
  })
})

describe('办结 and 受理', () => {
  const rate = { onTimeRate: '98' }

  test('appeals-closed: more closed than received', () => {
    expect(findings(typed({ appealsReceived: '7400' }))).toEqual([
      'error appeals-closed: 办结诉求件 7436 件，多于受理诉求件 7400 件，多 36 件。',
    ])
  })

  test('appeals-closed: one click goes to 办结, 受理 is marked too', () => {
    expect(found(typed({ appealsReceived: '7400' }), 'appeals-closed')).toMatchObject({
      target: { kind: 'figure', section: 'response', figure: 'appealsClosed' },
      figures: ['appealsClosed', 'appealsReceived'],
      about: '办结诉求件数 · 受理诉求件数',
    })
  })

  test('appeals-closed: as many or fewer say nothing', () => {
    expect(findings(typed({ ...rate, appealsClosed: '7436' }))).toEqual([])
    expect(findings(typed({ ...rate, appealsClosed: '7391' }))).toEqual([])
  })

  test('appeals-closed: waits for both', () => {
    expect(findings(typed({ appealsReceived: '' }))).toEqual([
      'missing blank:appealsReceived: 受理诉求件数 未填',
    ])
  })

  test('mailbox-handled: more handled than received', () => {
    expect(findings(typed({ mailboxHandled: '85' }))).toEqual([
      'error mailbox-handled: 政府信箱已办理信件 85 封，多于受理有效信件 84 封，多 1 封。',
    ])
  })

  test('mailbox-handled: fewer say nothing, a blank waits, a figure taken out is not compared', () => {
    expect(findings(typed({ mailboxHandled: '80' }))).toEqual([])
    expect(findings(typed({ mailboxHandled: '85', mailboxReceived: '' }))).toHaveLength(1)
    const rewrittenReport = rewritten('response', ['《政府信箱》已办理{mailboxHandled}封。'])
    expect(ruled(typed({ mailboxHandled: '85' }, rewrittenReport))).toEqual([])
  })
})

describe('rates', () => {
  test.each([
    ['onTimeRate', '250 %', '按期办结率：“250 %”超过了 100%，比率在 0 到 100 之间。'],
    ['satisfactionRate', '100.01', '满意率：“100.01”超过了 100%，比率在 0 到 100 之间。'],
    ['excellentRate', '932.8', '优秀率：“932.8”超过了 100%，比率在 0 到 100 之间。'],
  ])('rates-in-range: %s %s is one finding', (place, text, sentence) => {
    expect(findings(typed({ [place]: text }))).toEqual([`error rates-in-range:${place}: ${sentence}`])
  })

  test('rates-in-range: 0 and 100 are within', () => {
    // 0 is asked about by a rule of its own
    expect(findings(typed({ satisfactionRate: '100', excellentRate: '0' }))).toEqual([
      expect.stringMatching(/^warning unlikely:excellentRate: /u),
    ])
  })

  test('excellent-within-satisfied: more excellent than satisfied', () => {
    expect(findings(typed({ satisfactionRate: '97.3', excellentRate: '97.35' }))).toEqual([
      'warning excellent-within-satisfied: 优秀率 97.35%，高于满意率 97.30%，高 0.05 个百分点。',
    ])
  })

  test('excellent-within-satisfied: equal, or written otherwise, says nothing', () => {
    expect(findings(typed({ satisfactionRate: '97.3', excellentRate: '９７．３０％' }))).toEqual([])
    expect(findings(typed({ satisfactionRate: '' }))).toEqual(['missing blank:satisfactionRate: 满意率 未填'])
  })
})

describe('门户网站主动公开', () => {
  const sum = 2127

  test('parts-within-portal-total: the kinds together are more than the total', () => {
    expect(findings(typed({ portalDisclosures: '2000' }))).toEqual([
      `warning parts-within-portal-total: 本节所列各类信息合计 ${sum} 条，多于门户网站主动公开政府信息 2000 条，多 ${sum - 2000} 条；请核实口径。`,
    ])
  })

  test('parts-within-portal-total: the total may be the sum, and one less is too few', () => {
    expect(findings(typed({ portalDisclosures: String(sum) }))).toEqual([])
    expect(findings(typed({ portalDisclosures: String(sum - 1) }))).toHaveLength(1)
  })

  test('parts-within-portal-total: 件 and 项 are no 条, 重点工作 counts once', () => {
    expect(findings(typed({ powerListItems: '50000', policyFiles: '5000' }))).toEqual([])
  })

  test('parts-within-portal-total: is asked as soon as the filled ones exceed it, and waits for the total', () => {
    const early = typed({ portalDisclosures: '50', meetingInfo: '36', budgetInfo: '30' }, freshReport())
    expect(found(early, 'parts-within-portal-total').sentence).toBe(
      '本节所列各类信息合计 66 条，多于门户网站主动公开政府信息 50 条，多 16 条；请核实口径。',
    )
    expect(findings(typed({ portalDisclosures: '' }))).toHaveLength(1)
  })

  test('parts-within-portal-total: what no longer stands in the text is not counted', () => {
    const sentence = '主动公开{portalDisclosures}条，其中会议信息{meetingInfo}条。'
    expect(ruled(typed({ portalDisclosures: '36' }, rewritten('proactive', [sentence])))).toEqual([])
  })
})

describe('按期办结率 100 %', () => {
  test('all-closed-on-time: while fewer are closed than received', () => {
    expect(findings(typed({ appealsClosed: '7391' }))).toEqual([
      'warning all-closed-on-time: 按期办结率 100%，而受理诉求件 7436 件、办结诉求件 7391 件，差 45 件；请核实。',
    ])
  })

  test('all-closed-on-time: says nothing for another rate, for all closed, or before all three are filled', () => {
    expect(findings(typed({ appealsClosed: '7391', onTimeRate: '99.99' }))).toEqual([])
    expect(findings(typed({ onTimeRate: '100.00%' }))).toEqual([])
    expect(findings(typed({ appealsClosed: '' }))).toHaveLength(1)
  })

  test('all-closed-on-time: more closed than received is the error alone', () => {
    expect(findings(typed({ appealsReceived: '7400' }))).toHaveLength(1)
  })
})
