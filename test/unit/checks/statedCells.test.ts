import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { statedCells } from '../../../src/checks/numbers/statedCells'
import { boundText } from '../../../src/report/text/boundText'
import { withText } from '../../../src/report/draft/draft'
import { type ProseDoc, proseLines } from '../../../src/report/text/prose'
import { type Report, shownAt } from '../../../src/report/report'
import { judgedSentences, sentenceTables } from '../../fixtures/sentences'
import { lawReport, ruleOf, zeros } from './statutoryReports'

const reportOf = (text: string): Report => lawReport(zeros(sentenceTables), { overview: [text] })
const textOf = ({ draft }: Report): ProseDoc =>
  draft.sections['overview']?.text ?? { type: 'doc', content: [] }
const printed = (report: Report): string[] =>
  proseLines(textOf(report)).map(({ inlines }) =>
    inlines.map((one) => (one.type === 'text' ? one.text : shownAt(report, one.attrs.place))).join(''),
  )
const cellsOf = (text: string): string[] => statedCells(reportOf(text)).map(({ cell }) => cell)
const rulesOf = (report: Report): string[] =>
  check(report)
    .filter(({ target }) => target.section === 'overview')
    .map(({ id }) => ruleOf(id))

describe('numbers that are a cell’s in words and in value', () => {
  test.each([
    ['全年受理政府信息公开申请120件，上年结转6件。', ['new_total', 'carried_in_total']],
    ['政府信息公开申请办结119件，结转下年度7件。', ['total_total', 'carried_out_total']],
    ['依申请公开办结119件，其中予以公开48件。', ['total_total', 'granted_total']],
    ['政府信息公开行政复议9件，其中结果维持5件。', ['review_total', 'review_maintain']],
    [
      '制发行政规范性文件8件，废止3件，现行有效41件。',
      ['normative_made', 'normative_repealed', 'normative_valid'],
    ],
  ])('%s', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })
})

describe('left as they are', () => {
  test.each([
    ['another number', '全年受理政府信息公开申请121件。'],
    ['another year', '2024年受理政府信息公开申请120件。'],
    ['another body', '区住建局受理政府信息公开申请120件。'],
    ['about so many', '全年受理政府信息公开申请约120件。'],
    ['something else', '整改问题120个，发布信息48条。'],
    ['a sum of several cells', '全年受理政府信息公开申请126件，行政诉讼5件。'],
    ['digits of another width', '全年受理政府信息公开申请１２０件。'],
    ['numerals', '全年受理政府信息公开申请一百二十件。'],
    ['a figure already', '全年受理政府信息公开申请{new_total}件。'],
  ])('%s: %s', (_, text) => {
    expect(cellsOf(text)).toEqual([])
  })
})

test('binding changes no character of any sentence, and no finding', () => {
  let bound = 0
  for (const { text } of judgedSentences) {
    const before = reportOf(text)
    const stated = statedCells(before)
    bound += stated.length
    const draft = withText(before.draft, 'overview', boundText(textOf(before), stated))
    const after = { ...before, draft }
    expect(printed(after)).toEqual(printed(before))
    expect([text, rulesOf(after)]).toEqual([text, rulesOf(before)])
  }
  expect(bound).toBeGreaterThan(40)
})
