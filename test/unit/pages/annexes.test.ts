import { describe, expect, test } from 'vitest'
import { annexNames } from '../../../src/pages/annexes'
import { textOf } from '../../../src/pages/blocks/block'
import { linesOf } from '../../../src/pages/lines/blockLines'
import { missingGlyphs } from '../../../src/pages/missingGlyphs'
import { outline } from '../../../src/pages/outline'
import { textHeight } from '../../../src/pages/textHeight'
import type { Annex } from '../../../src/report/template/annexes'
import { annexedReport, LONG_NAME, withAnnexes } from '../../fixtures/annexedReport'
import { completeReport } from '../../fixtures/completeReport'

const annexes = (...names: readonly string[]): Annex[] =>
  names.map((heading, i) => ({
    section: { place: `s${i}`, heading, short: heading, level: 1, annex: true, guidance: '', starter: [] },
    mark: names.length === 1 ? '附件' : `附件${i + 1}`,
    under: [],
  }))

describe('附件说明', () => {
  test('stands under the text, before 署名; each attachment behind 成文日期', () => {
    const blocks = outline(annexedReport())
    const at = blocks.findIndex(({ kind }) => kind === 'annexName')
    expect(blocks.slice(at).map((block) => `${block.kind} ${textOf(block)}`)).toEqual([
      'annexName 重点领域信息公开目录',
      `annexName ${LONG_NAME}`,
      'closing 和平区人民政府办公室',
      'closing 2026年1月20日',
      'annex 重点领域信息公开目录',
      'paragraph 重点领域信息公开目录的内容。',
      `annex ${LONG_NAME}`,
      `paragraph ${LONG_NAME}的内容。`,
      'heading 一、填报说明',
      'paragraph 各单位的数由其自行填报。',
    ])
    expect(blocks.findLast(({ kind }) => kind === 'heading')).toMatchObject({ level: 1 })
  })

  test('one has no number, several are numbered below one another', () => {
    expect(annexNames(annexes('名单'))).toMatchObject([
      { prefix: '附件：', text: '名单', above: 1, indent: 2, column: 5 },
    ])
    expect(
      annexNames(annexes('甲', '乙')).map(({ prefix, above, indent, column }) => [
        prefix,
        above,
        indent,
        column,
      ]),
    ).toEqual([
      ['附件：1. ', 1, 2, 6.5],
      ['2. ', 0, 5, 6.5],
    ])
    expect(annexNames(annexes(...Array.from('一二三四五六七八九十'))).map(({ column }) => column)).toEqual(
      Array.from({ length: 10 }, () => 7),
    )
  })

  test('a name that is longer than its line is broken to what is left of it', () => {
    const [, name] = annexNames(annexes('甲', LONG_NAME))
    if (!name) throw new Error('no name')
    const { lines } = linesOf(name)
    expect(lines.map(({ from, to }) => LONG_NAME.slice(from, to))).toEqual([
      '和平区各街道和区政府各部门2025年度主动公开',
      '政府信息数量及重点领域信息公开情况统计表',
    ])
    expect(textHeight(name)).toEqual({ lines: 2, starts: lines.map(({ from }) => from) })
  })
})

test('an attachment begins with its mark, a blank line, its title and a blank line', () => {
  const block = outline(withAnnexes(completeReport(), '名单')).find(({ kind }) => kind === 'annex')
  if (block?.kind !== 'annex') throw new Error('no attachment')
  expect(block).toMatchObject({ mark: '附件', lines: ['名单'] })
  expect(textHeight(block).lines).toBe(4)
})

test('a character that cannot be printed is told where it stands', () => {
  const blocks = outline(withAnnexes(completeReport(), '\u{30000}表'))
  expect(missingGlyphs(blocks, (code) => code < 0x30000).map(({ heading }) => heading)).toEqual([
    '附件说明',
    '附件 \u{30000}表',
    '附件 \u{30000}表',
  ])
})
