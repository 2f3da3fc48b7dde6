import { describe, expect, test } from 'vitest'
import {
  FIGURE_CHAR,
  figuresIn,
  isEmptyProse,
  markerText,
  plainLines,
  type ProseBlock,
  type ProseDoc,
  proseLines,
  type ProseParagraph,
} from '../../../src/report/text/prose'
import { inlinesOf, starterProse } from '../../../src/report/text/starter'
import type { ListMarker } from '../../../src/report/template/template'

const doc = (...content: ProseBlock[]): ProseDoc => ({ type: 'doc', content })
const p = (sentence: string): ProseParagraph => {
  const content = inlinesOf(sentence)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}
const list = (marker: ListMarker, ...items: ProseParagraph[][]): ProseBlock => ({
  type: 'orderedList',
  attrs: { marker },
  content: items.map((content) => ({ type: 'listItem', content })),
})
/** The lines as the report has them: marker and words, a figure as {place}. */
const laid = (text: ProseDoc): string[] =>
  proseLines(text).map(
    ({ marker, inlines }) =>
      marker +
      inlines.map((inline) => (inline.type === 'text' ? inline.text : `{${inline.attrs.place}}`)).join(''),
  )

describe('what stands before an item', () => {
  test.each([
    [1, '一是'],
    [2, '二是'],
    [9, '九是'],
    [10, '十是'],
    [11, '十一是'],
    [19, '十九是'],
    [20, '二十是'],
    [21, '二十一是'],
    [30, '三十是'],
    [99, '九十九是'],
    [100, '100是'],
  ])('%s → %s', (n, marker) => {
    expect(markerText('一是', n)).toBe(marker)
    expect(markerText('1.', n)).toBe(`${n}.`)
  })
})

describe('lines in reading order', () => {
  test.each<[string, ProseDoc, string[]]>([
    ['paragraphs', doc(p('甲'), p('乙{a}丙')), ['甲', '乙{a}丙']],
    ['a list', doc(p('甲'), list('1.', [p('乙')], [p('丙')])), ['甲', '1.乙', '2.丙']],
    ['a list of 一是', doc(list('一是', [p('甲')], [p('乙')])), ['一是甲', '二是乙']],
    ['an item of two paragraphs', doc(list('1.', [p('甲'), p('乙')], [p('丙')])), ['1.甲', '乙', '2.丙']],
    ['two lists, each counted anew', doc(list('1.', [p('甲')]), list('1.', [p('乙')])), ['1.甲', '1.乙']],
    ['an empty paragraph', doc(p('甲'), p(''), p('乙')), ['甲', '', '乙']],
    ['an empty item keeps its number', doc(list('1.', [p('')], [p('乙')])), ['1.', '2.乙']],
  ])('%s', (_, text, lines) => {
    expect(laid(text)).toEqual(lines)
  })
})

describe('plain lines', () => {
  test('leave out the marker and count a figure as one character', () => {
    const text = doc(list('1.', [p('公开{policyFiles}件，解读{policyInterpretations}条')]))
    expect(plainLines(text)).toEqual([`公开${FIGURE_CHAR}件，解读${FIGURE_CHAR}条`])
  })

  test('join words that are bold in part', () => {
    const text = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: '二〇' },
        { type: 'text', text: '二五', marks: [{ type: 'bold' }] },
        { type: 'text', text: '年' },
      ],
    })
    expect(plainLines(text)).toEqual(['二〇二五年'])
  })
})

test('figures are told in reading order, as often as they stand, from lists too', () => {
  expect(figuresIn(doc(p('{b}和{a}'), list('1.', [p('{a}'), p('{c}')])))).toEqual(['b', 'a', 'a', 'c'])
  expect(figuresIn(doc(p('没有')))).toEqual([])
})

describe('a text is empty', () => {
  test.each<[string, ProseDoc, boolean]>([
    ['without a block', doc(), true],
    ['with an empty paragraph', doc(p('')), true],
    ['with spaces only', doc(p(' 　'), p('')), true],
    ['with an empty list', doc(list('1.', [p('')])), true],
    ['with a word', doc(p(''), p('甲')), false],
    ['with a figure only', doc(p('{a}')), false],
    ['with a word in a list', doc(list('1.', [p('甲')])), false],
  ])('%s: %s', (_, text, empty) => {
    expect(isEmptyProse(text)).toBe(empty)
  })
})

describe('starter sentences', () => {
  test('{place} becomes a figure, the rest stays text', () => {
    expect(inlinesOf('第{decreeNo}号')).toEqual([
      { type: 'text', text: '第' },
      { type: 'figure', attrs: { place: 'decreeNo' } },
      { type: 'text', text: '号' },
    ])
    expect(inlinesOf('{a}{b}')).toEqual([
      { type: 'figure', attrs: { place: 'a' } },
      { type: 'figure', attrs: { place: 'b' } },
    ])
    expect(inlinesOf('')).toEqual([])
  })

  test('lists and paragraphs keep their order; nothing to start with is one empty paragraph', () => {
    const text = starterProse(['甲', { list: '一是', items: [['乙', '丙'], ['丁']] }])
    expect(laid(text)).toEqual(['甲', '一是乙', '丙', '二是丁'])
    expect(starterProse([])).toEqual(doc({ type: 'paragraph' }))
  })
})
