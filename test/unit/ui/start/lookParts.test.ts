import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { merged, rejected, renamed } from '../../../../src/recognise/corrections/figures'
import { withHeading } from '../../../../src/recognise/corrections/lines'
import { recognise } from '../../../../src/recognise/recognise'
import type { Recognised } from '../../../../src/recognise/recognised'
import { lookSummary } from '../../../../src/ui/start/lookSummary'
import { type LookLine, type LookPart, lookParts } from '../../../../src/ui/start/text/lookParts'
import { partsOfRows } from '../../../../src/ui/start/text/lookRows'
import { longText } from '../../../fixtures/longDocument'

const TEXT = `当前位置：首页 > 政务公开
和平区2024年政务公开工作总结

一、主动公开
全年公开信息325条，其中网站300条、微信25条。
（一）政策解读。解读政策xx篇。
`

const linesOf = (raw: string, found = recognise(raw)): LookLine[] =>
  lookParts(partsOfRows(raw, []), found).flatMap(({ lines }) => lines)
const wordsOf = ({ stretches }: LookLine): string =>
  stretches.map(({ text, figure }) => (figure?.literal === '' ? '' : text)).join('')
/** The lines as they stand in the document, the pieces of a long one joined. */
const shownLines = (raw: string, found?: Recognised): string[] => {
  const shown: string[] = []
  for (const line of linesOf(raw, found))
    if (line.on) shown.push(`${shown.pop() ?? ''}${wordsOf(line)}`)
    else shown.push(wordsOf(line))
  return shown
}
const said = (raw: string): string[] => raw.split(/[\r\n]+/u).flatMap((line) => line.trim() || [])

test('every line stands in its order with what it is, and every figure in its place', () => {
  const found = recognise(TEXT)
  const lines = linesOf(TEXT, found)
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
    expect(shownLines(raw), name).toEqual(said(raw))
  }
})

test('a paragraph of any length is drawn in pieces that are cut behind a mark, with every figure once', () => {
  const raw = `某某局2024年工作总结\n${longText().replaceAll('\n', '')}`
  const found = recognise(raw)
  const lines = linesOf(raw, found)
  expect(lines.length).toBeGreaterThan(50)
  expect(Math.max(...lines.map((line) => wordsOf(line).length))).toBeLessThan(2000)
  for (const line of lines.slice(1, -1)) expect(wordsOf(line)).toMatch(/[。；，、]$/u)
  expect(shownLines(raw, found)).toEqual(said(raw))
  const drawn = lines.flatMap(({ stretches }) => stretches.flatMap(({ figure }) => figure ?? []))
  expect(drawn).toEqual([...found.figures].sort((a, b) => a.offset - b.offset))
})

test('a figure that a piece was cut within is drawn whole and once', () => {
  const raw = `${'公开信息事项，'.repeat(300)}尾`
  const cut = partsOfRows(raw, [])[1]?.rows[0]?.offset ?? 0
  expect(cut).toBeGreaterThan(0)
  const figure = { id: 'm1', offset: cut - 3, literal: raw.slice(cut - 3, cut + 4), unit: '' }
  const found: Recognised = {
    ...recognise(raw),
    figures: [{ ...figure, kind: 'text', label: '事项', blank: false, group: 'm1' }],
  }
  expect(shownLines(raw, found)).toEqual([raw])
})

test('only the parts in which something changed are new; the others are the same objects', () => {
  const raw = longText()
  const rows = partsOfRows(raw, [])
  const found = recognise(raw)
  const parts = lookParts(rows, found)
  expect(parts.length).toBeGreaterThan(50)
  const changed = (next: Recognised): number[] =>
    lookParts(rows, next, parts).flatMap((part, i) => (part === parts[i] ? [] : i))
  /** What is not new must be what it would be if everything were. */
  const isWhole = (next: Recognised): void =>
    expect(lookParts(rows, next, parts)).toEqual(lookParts(rows, next))
  const [one, other] = [found.figures[500], found.figures[9000]]
  if (!one || !other) throw new RangeError('the document has too few figures')
  const partOf = (id: string): number =>
    parts.findIndex(({ figures }: LookPart) => figures.some((figure) => figure.id === id))
  const alone = found.figures.filter(({ group }) => group === one.group).map(({ id }) => partOf(id))

  const named = renamed(found, one.group, '另一个名称')
  expect(changed(named)).toEqual([...new Set(alone)])
  isWhole(named)
  const without = rejected(found, one.id)
  expect(changed(without)).toContain(partOf(one.id))
  // where the first of a group is taken out, the group has another id in each of its places
  expect(alone).toEqual(expect.arrayContaining(changed(without)))
  isWhole(without)
  const joined = merged(found, one.id, other.id)
  const both = found.figures.filter(({ group }) => group === one.group || group === other.group)
  expect(both.map(({ id }) => partOf(id))).toEqual(expect.arrayContaining(changed(joined)))
  isWhole(joined)
  const headed = withHeading(found, raw, one.offset, 1)
  expect(changed(headed)).toEqual(headed === found ? [] : [partOf(one.id)])
  isWhole(headed)
})
