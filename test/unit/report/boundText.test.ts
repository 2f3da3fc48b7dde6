import { expect, test } from 'vitest'
import { boundText } from '../../../src/report/text/boundText'
import type { ProseDoc } from '../../../src/report/text/prose'

const doc: ProseDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '受理120件，' },
        { type: 'text', text: '办结118件', marks: [{ type: 'bold' }] },
        { type: 'figure', attrs: { place: 'year' } },
        { type: 'text', text: '结转2件。' },
      ],
    },
    {
      type: 'orderedList',
      attrs: { marker: '一是' },
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '公开7件。' }] }],
        },
      ],
    },
  ],
}
const figure = (place: string) => ({ type: 'figure', attrs: { place } })

test('a stretch of a paragraph becomes a figure, bold stays bold, a figure counts one', () => {
  const bound = boundText(doc, [
    { line: 0, from: 2, to: 5, cell: 'new_total' },
    { line: 0, from: 9, to: 12, cell: 'total_total' },
    { line: 0, from: 16, to: 17, cell: 'carried_out_total' },
  ])
  expect(bound.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: '受理' },
      figure('new_total'),
      { type: 'text', text: '件，' },
      { type: 'text', text: '办结', marks: [{ type: 'bold' }] },
      figure('total_total'),
      { type: 'text', text: '件', marks: [{ type: 'bold' }] },
      figure('year'),
      { type: 'text', text: '结转' },
      figure('carried_out_total'),
      { type: 'text', text: '件。' },
    ],
  })
  expect(bound.content[1]).toEqual(doc.content[1])
})

test('paragraphs of lists are counted as they are read', () => {
  const bound = boundText(doc, [{ line: 1, from: 2, to: 3, cell: 'granted_total' }])
  expect(JSON.stringify(bound.content[1])).toContain('"granted_total"')
  expect(bound.content[0]).toBe(doc.content[0])
})

test('what lies over the edge of a bold run stays as it is', () => {
  expect(boundText(doc, [{ line: 0, from: 5, to: 9, cell: 'new_total' }])).toEqual(doc)
})
