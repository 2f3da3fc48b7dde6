import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { nextYearDraft } from '../../../src/report/lastYear'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'

const before =
  '（一）主动公开。2024年主动公开政府信息1136条，其中政务动态520条、财政信息36条；通过政务新媒体发布信息218条，组织新闻发布会2场，回应群众关切31次。'
const boundFigures =
  '（二）依申请公开。全年收到政府信息公开申请{new_total}件，上年结转{carried_in_total}件；办结{total_total}件，结转下年度继续办理{carried_out_total}件。'

function found(now: readonly string[], section = 'overview'): Finding[] {
  const old = withText(
    newDraft(statutory, 'old', { unit: '某某县人民政府', year: '2024' }),
    section,
    starterProse([before, boundFigures]),
  )
  const draft = withText(
    nextYearDraft({ template: statutory, draft: old }, 'one'),
    section,
    starterProse(now),
  )
  return check({ template: statutory, draft }).filter(({ id }) => id.startsWith('near-copy'))
}

describe('near-copy: a paragraph of last year’s', () => {
  test('near-copy: with other numbers is asked about, and leads to the paragraph', () => {
    const now = before.replace('2024', '2025').replace('1136', '1420').replace('520', '611')
    expect(found(['今年新设了政务公开专区。', now])).toMatchObject([
      {
        severity: 'warning',
        sentence:
          '“一、总体情况”有 1 段与 2024 年报告雷同（去掉数字后九成以上的字相同），请核实是否写的是今年的工作。',
        target: { section: 'overview', line: 1 },
        basis: '1',
      },
    ])
  })

  test('near-copy: each of several paragraphs is marked', () => {
    const [finding] = found([before, '今年新设了政务公开专区。', before.replace('2024', '2025')])
    expect(finding?.sentence).toContain('有 2 段与')
    expect(finding?.target).toEqual({
      kind: 'text',
      section: 'overview',
      line: 0,
      from: 0,
      to: before.length,
      also: [{ line: 2, from: 0, to: before.length }],
    })
  })

  test('near-copy: with a clause of its own is not', () => {
    const now = before.replace(
      '组织新闻发布会2场，回应群众关切31次',
      '首次开设“局长在线”访谈12期，办理留言并公开答复64件',
    )
    expect(found([now])).toEqual([])
  })

  test('near-copy: the form’s own sentences, headings and the preamble are the same every year', () => {
    expect(found([boundFigures, '（一）主动公开。'])).toEqual([])
    expect(found([before], 'preamble')).toEqual([])
  })

  test('near-copy: without last year’s report nothing is asked', () => {
    const draft = withText(newDraft(statutory, 'one', { year: '2025' }), 'overview', starterProse([before]))
    expect(check({ template: statutory, draft }).filter(({ id }) => id.startsWith('near-copy'))).toEqual([])
  })
})

describe('closing-date: the kind of unit sets the day', () => {
  const late = (unitKind: string): string[] => {
    const draft = newDraft(statutory, 'one', { unitKind, year: '2025', signedOn: '2026年2月10日' })
    return check({ template: statutory, draft })
      .filter(({ id }) => id === 'closing-date')
      .map(({ sentence }) => sentence)
  }
  test('closing-date: 10 February is late for a department and in time for a government', () => {
    expect(late('department')).toEqual([
      '成文日期 2026年2月10日，晚于 2026年1月31日的公布期限（条例第四十九条），请核实。',
    ])
    expect(late('county')).toEqual([])
    expect(late('')).toEqual([])
  })
})

test('the kind of unit is not asked about, though no sentence states it', () => {
  const draft = newDraft(statutory, 'one', { unitKind: 'county', year: '2025' })
  expect(check({ template: statutory, draft }).filter(({ figures }) => figures.includes('unitKind'))).toEqual(
    [],
  )
})
