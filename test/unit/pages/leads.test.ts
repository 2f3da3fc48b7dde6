import { describe, expect, test } from 'vitest'
import type { ParagraphBlock, Run } from '../../../src/pages/blocks/block'
import { headingOnly, leadOf, withTypedLead } from '../../../src/pages/blocks/leads'

const said = (text: string): Run => ({ text, bold: false })
const figure = (text: string): Run => ({ text, bold: false, figure: 'received' })
const block = (...runs: Run[]): ParagraphBlock => ({
  kind: 'paragraph',
  key: 'p',
  runs: withTypedLead(runs),
})

describe('a second-level heading that is typed at the beginning of a paragraph', () => {
  test.each([
    ['（一）主动公开情况。2025年，全区公开信息3268条。', '（一）主动公开情况。'],
    ['（二）强化组织领导，健全工作机制。区政府办公室牵头推进。', '（二）强化组织领导，健全工作机制。'],
    ['（十一）平台建设、监督保障。政府网站改版。', '（十一）平台建设、监督保障。'],
    ['(三)政府信息管理。修订目录。', '(三)政府信息管理。'],
  ])('%s', (text, lead) => {
    const made = block(said(text))
    expect(leadOf(made)).toBe(lead)
    expect(headingOnly(made)).toBeNull()
    expect(made.runs.map((run) => run.text).join('')).toBe(text)
  })

  test.each(['（一）主动公开', '（二）依申请公开情况'])('%s is all of its paragraph', (text) => {
    expect(headingOnly(block(said(text)))).toBe(2)
  })

  test.each([
    ['a sentence with a number in it', '（一）主动公开政府信息3268条。其中通过网站公开3000条。'],
    ['what was not received', '（一）全年没有因政府信息公开引起的行政复议案件。诉讼亦无。'],
    ['a sentence alone', '（一）未收到行政复议申请。'],
    ['one that goes on behind a semicolon', '（一）修订制度；'],
    ['longer than a line', `（一）${'推进政务公开工作'.repeat(4)}。另有一事。`],
    ['an Arabic number', '1.政策公开情况。全年公开政策。'],
    ['a digit in brackets', '（1）政策公开情况。全年公开政策。'],
    ['a quotation', '（一）“双公示”情况：全年公示。'],
  ])('is none: %s', (_, text) => {
    expect(leadOf(block(said(text)))).toBe('')
  })

  test('a figure in its sentence makes it a sentence', () => {
    expect(leadOf(block(said('（一）主动公开'), figure('12'), said('条。其中网站8条。')))).toBe('')
  })

  test('a figure in the sentence behind it stays a figure', () => {
    const made = block(said('（一）主动公开情况。全年'), figure('12'), said('条。'))
    expect(made.runs).toEqual([
      { text: '（一）主动公开情况。', bold: false, heading: 2 },
      said('全年'),
      figure('12'),
      said('条。'),
    ])
  })

  test('its parts that were typed in bold stand in the one face of its level', () => {
    const made = block({ text: '（一）主动', bold: true }, said('公开。全年平稳。'))
    expect(made.runs.filter(({ heading }) => heading === 2).map(({ bold }) => bold)).toEqual([false, false])
    expect(leadOf(made)).toBe('（一）主动公开。')
  })
})
