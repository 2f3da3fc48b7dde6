import { expect, test } from 'vitest'
import { type Block, textOf } from '../../../src/pages/blocks/block'
import { outline } from '../../../src/pages/outline'
import { type Draft, newDraft, withText, withValue } from '../../../src/report/draft/draft'
import type { ProseDoc } from '../../../src/report/text/prose'
import type { Report } from '../../../src/report/report'
import { summary } from '../../../src/templates/summary/summary'

const report = (draft: Draft): Report => ({ template: summary, draft })
const started = newDraft(summary, 'd', { district: '和平区', year: '2025', requestsReceived: '12' })
const said = (blocks: readonly Block[]): string[] => blocks.map(textOf)
const at = (blocks: readonly Block[], key: string): Block | undefined =>
  blocks.find((block) => block.key === key)
const prose = (...lines: string[]): ProseDoc => ({
  type: 'doc',
  content: lines.map((text) => ({
    type: 'paragraph',
    content: text === '' ? [] : [{ type: 'text', text }],
  })),
})

test('the title, then the headings in order with a chapter before its first section', () => {
  const blocks = outline(report(started))
  expect(blocks[0]).toEqual({
    kind: 'title',
    key: 'title',
    lines: ['和平区2025年度', '信息公开政务工作总结报告'],
  })
  expect(
    blocks.filter((block) => block.kind === 'heading').map(({ level, text }) => `${level} ${text}`),
  ).toEqual([
    '1 一、总体公开情况',
    '2 （一）主动公开政府信息情况',
    '2 （二）依申请公开情况',
    '2 （三）回应社会关切情况',
    '2 （四）开展政策解读、宣传活动情况',
    '2 （五）政务公开工作培训情况',
    '2 （六）网站栏目检查情况',
    '1 二、存在的主要问题及改进情况',
    '2 （一）主要问题',
    '2 （二）改进情况',
  ])
})

test('a section of values is not printed', () => {
  expect(said(outline(report(started)))).not.toContain('基本信息')
})

test('keys are unique', () => {
  const keys = outline(report(started)).map((block) => block.key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a figure is a run of its own with its place; a blank one says so', () => {
  const block = at(outline(report(started)), 'requests.0')
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  expect(block.runs[1]).toEqual({ text: '12', bold: false, figure: 'requestsReceived' })
  const other = at(outline(report(started)), 'training.0')
  if (other?.kind !== 'paragraph') throw new Error('no paragraph')
  expect(other.runs[1]).toEqual({ text: '____', bold: false, figure: 'trainingDate', blank: true })
})

test('a value of the wrong kind is printed as typed and is not blank', () => {
  const draft = withValue(started, 'requests', 'requestsReceived', '12.5')
  expect(textOf(at(outline(report(draft)), 'requests.0') ?? { kind: 'title', key: '', lines: [] })).toContain(
    '公开申请12.5件',
  )
})

test('the marker of a list is text of its first paragraph only', () => {
  const lines = said(outline(report(started)))
  expect(lines.filter((line) => /^\d\./.test(line)).map((line) => line.slice(0, 8))).toEqual([
    '1.决策执行结果',
    '2.管理公开方面',
    '3.政务服务方面',
    '4.重点领域方面',
  ])
  expect(lines.some((line) => line.startsWith('政府网站开设专栏'))).toBe(true)
  expect(lines.some((line) => line.startsWith('一是重点领域信息'))).toBe(true)
})

test('a paragraph without a word is not printed, and an empty section leaves its heading', () => {
  const blocks = outline(report(withText(started, 'requests', prose('', '　', '答复。', ''))))
  expect(blocks.filter((block) => block.key.startsWith('requests')).map(textOf)).toEqual([
    '（二）依申请公开情况',
    '答复。',
  ])
  const empty = outline(report(withText(started, 'requests', prose(''))))
  expect(empty.filter((block) => block.key.startsWith('requests')).map(textOf)).toEqual([
    '（二）依申请公开情况',
  ])
})

test('bold text is a bold run', () => {
  const text: ProseDoc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '加强' },
          { type: 'text', text: '督查', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  }
  expect(at(outline(report(withText(started, 'requests', text))), 'requests.0')).toMatchObject({
    runs: [
      { text: '加强', bold: false },
      { text: '督查', bold: true },
    ],
  })
})

test('after an edit only the blocks that print something else are new objects', () => {
  const before = outline(report(started))
  const edited = withText(started, 'response', prose('甲。', '乙。'))
  const first = outline(report(edited), before)
  const second = outline(report(withText(edited, 'response', prose('甲。', '丙。'))), first)
  expect(second.filter((block) => !first.includes(block)).map((block) => block.key)).toEqual(['response.1'])
  const counted = outline(report(withValue(started, 'requests', 'requestsReceived', '13')), before)
  expect(counted.filter((block) => !before.includes(block)).map((block) => block.key)).toEqual(['requests.0'])
})

test('without an earlier outline the same report gives equal blocks', () => {
  expect(outline(report(started))).toEqual(outline(report({ ...started })))
})
