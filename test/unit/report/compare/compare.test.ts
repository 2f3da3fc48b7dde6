import { expect, test } from 'vitest'
import { changesBetween, isUnchanged } from '../../../../src/report/compare/changesBetween'
import { commonPairs } from '../../../../src/report/compare/commonPairs'
import { compareLines } from '../../../../src/report/compare/compareLines'
import { differences } from '../../../../src/report/compare/differences'
import { pairLines } from '../../../../src/report/compare/pairLines'
import { withConfirmed, withText, withValue } from '../../../../src/report/draft/draft'
import type { ProseDoc } from '../../../../src/report/text/prose'
import { completeReport } from '../../../fixtures/completeReport'

/** `same [-gone-] {+new+}` */
const told = (before: string, after: string): string =>
  differences(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.each([
  ['受理申请3100件', '受理申请3119件', '受理申请[-3100-]{+3119+}件'],
  ['全年公开信息', '全年主动公开政府信息', '全年{+主动+}公开{+政府+}信息'],
  ['甲', '', '[-甲-]'],
  ['', '乙', '{+乙+}'],
  ['一样', '一样', '一样'],
  ['1,234.5 元', '1,234.6 元', '[-1,234.5-]{+1,234.6+} 元'],
])('%s → %s', (before, after, expected) => {
  expect(told(before, after)).toBe(expected)
})

test('what went and what came always make up the two texts, whatever they are', () => {
  let state = 7
  const random = (n: number): number => (state = (state * 48_271) % 2_147_483_647) % n
  const text = (): string =>
    Array.from({ length: random(30) }, () => '公开信息12年的、'.charAt(random(8))).join('')
  for (let n = 0; n < 500; n += 1) {
    const [before, after] = [text(), text()]
    const all = differences(before, after)
    expect(
      all
        .filter(({ kind }) => kind !== 'new')
        .map((one) => one.text)
        .join(''),
    ).toBe(before)
    expect(
      all
        .filter(({ kind }) => kind !== 'gone')
        .map((one) => one.text)
        .join(''),
    ).toBe(after)
  }
})

test('common parts are ascending and equal, and a huge difference is not computed', () => {
  expect(commonPairs(['a', 'b', 'c', 'd'], ['x', 'b', 'd', 'y'])).toEqual([
    [1, 1],
    [3, 2],
  ])
  const long = (char: string): string[] => Array.from({ length: 5000 }, (_, i) => `${char}${i}`)
  expect(commonPairs(['s', ...long('a'), 'e'], ['s', ...long('b'), 'e'])).toHaveLength(2)
})

test('a line is paired with the form of it that is most alike, the others are new or gone', () => {
  const before = ['主动公开政府信息的情况如下', '依申请公开办理情况良好', '监督保障']
  const after = ['新增的一段话', '主动公开政府信息情况如下所示', '监督保障']
  expect(pairLines(before, after)).toEqual([
    [null, 0],
    [0, 1],
    [1, null],
    [2, 2],
  ])
})

test('lines beyond what a call takes as arguments are paired', () => {
  const long = (char: string): string[] => Array.from({ length: 150_000 }, (_, i) => `${char}${i}`)
  expect(pairLines([], long('a'))).toHaveLength(150_000)
})

const paragraphs = (...texts: string[]): ProseDoc => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

test('numbers are counted where they are at home, paragraphs where words changed', () => {
  const before = completeReport()
  const { template } = before
  const typed = withValue(before.draft, 'outreach', 'visitors', '3119')
  const after = {
    template,
    draft: withText(typed, 'improvements', paragraphs('重写的一段。', '增加的一段。')),
  }
  const { sections, lastYear, confirmed } = changesBetween(before, after)
  const numbers = sections.find(({ figures }) => figures.length > 0)
  expect(numbers).toMatchObject({
    figures: [{ figure: 'visitors', before: '3100', after: '3119' }],
    added: 0,
    removed: 0,
    rewritten: 0,
  })
  expect(sections.filter(({ added }) => added > 0).map(({ section }) => section)).toEqual(['improvements'])
  expect([lastYear, confirmed]).toEqual([false, false])
})

test('the same report written down anew is unchanged, a confirmed warning is told', () => {
  const before = completeReport()
  const again = { ...before, draft: structuredClone(before.draft) }
  expect(isUnchanged(changesBetween(before, again))).toBe(true)
  const confirmed = { ...before, draft: withConfirmed(before.draft, 'rule', '1|2') }
  expect(changesBetween(before, confirmed)).toEqual({
    sections: [],
    lastYear: false,
    confirmed: true,
    sealed: null,
    form: null,
  })
})

test('side by side a paragraph shows its values, and only what differs is marked', () => {
  const before = completeReport()
  const after = { ...before, draft: withValue(before.draft, 'requests', 'requestsReceived', '64') }
  const section = before.template.sections.find(({ place }) =>
    JSON.stringify(before.draft.sections[place]?.text ?? '').includes('requestsReceived'),
  )
  const rows = compareLines(before, after, section?.place ?? '').filter(({ changed }) => changed)
  expect(rows).toHaveLength(1)
  const [row] = rows
  expect(row?.before?.stretches.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'gone', text: '63' }])
  expect(row?.after?.stretches.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'new', text: '64' }])
})

test('of a text that is too long to be compared word by word the last paragraphs are shown as replaced', () => {
  const report = completeReport()
  const lines = (mark: string): ProseDoc =>
    paragraphs(
      ...Array.from(
        { length: 20 },
        (_, line) => `${line}${mark}。${Array.from({ length: 700 }, (__, n) => `${n}、`).join('')}${mark}`,
      ),
    )
  const withLines = (mark: string) => ({
    ...report,
    draft: withText(report.draft, 'improvements', lines(mark)),
  })
  const rows = compareLines(withLines('甲'), withLines('乙'), 'improvements')
  const same = rows.map(({ after }) =>
    (after?.stretches ?? []).reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0),
  )
  expect(rows).toHaveLength(20)
  expect(same[0]).toBeGreaterThan(2000)
  expect(same.at(-1)).toBeLessThan(5)
  // nothing is lost of what is not compared
  const text = rows.map(({ after }) => after?.stretches.map((one) => one.text).join(''))
  expect(text.join('\n')).toBe(
    lines('乙')
      .content.map((block) =>
        block.type === 'paragraph' ? block.content?.map((one) => 'text' in one && one.text) : '',
      )
      .join('\n'),
  )
})
