import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recognise } from '../../../../src/recognise/recognise'
import { lookLines } from '../../../../src/ui/start/lookLines'
import { lookSummary } from '../../../../src/ui/start/lookSummary'

const TEXT = `当前位置：首页 > 政务公开
和平区2024年政务公开工作总结

一、主动公开
全年公开信息325条，其中网站300条、微信25条。
（一）政策解读。解读政策xx篇。
`

test('every line stands in its order with what it is, and every figure in its place', () => {
  const found = recognise(TEXT)
  const lines = lookLines(TEXT, found)
  expect(lines.map(({ kind, level, runIn }) => [kind, level, runIn])).toEqual([
    ['furniture', 0, 0],
    ['title', 0, 0],
    ['heading', 1, 0],
    ['text', 0, 0],
    ['heading', 2, '（一）政策解读。'.length],
  ])
  const figures = lines.flatMap(({ stretches }) =>
    stretches.flatMap(({ figure, text }) => (figure ? [text] : [])),
  )
  expect(figures).toEqual(['2024', '325', '300', '25', 'xx'])
  expect(lookSummary(found)).toBe(
    '认出 2 个标题、5 个数据项（1 个是空）、1 个求和关系；1 行不属于正文，已划去。',
  )
})

test('nothing of a document is lost in the look: its words come back in their order', () => {
  const folder = join(import.meta.dirname, '../../../fixtures/documents')
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  expect(files.length).toBeGreaterThan(10)
  for (const name of files) {
    const raw = readFileSync(join(folder, name), 'utf8')
    const shown = lookLines(raw, recognise(raw)).map(({ stretches }) =>
      stretches.map(({ text, figure }) => (figure?.literal === '' ? '' : text)).join(''),
    )
    const lines = raw.split(/[\r\n]+/u).flatMap((line) => line.trim() || [])
    expect(shown, name).toEqual(lines)
  }
})
