import { expect, test } from 'vitest'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { someParagraphs, superLinear } from './growth'

test('a document is recognised in time by its length, as one paragraph and as many lines', () => {
  expect(superLinear((text, run) => recognise(`某某局${run}年工作总结\n一、情况\n${text}`))).toEqual([])
  const lined = (text: string): string => text.replace(/.{40}/gsu, '$&\n')
  expect(superLinear((text, run) => recognise(`${run}\n${lined(text)}`), someParagraphs)).toEqual([])
})

test('ten thousand numbers are read in time by their number', () => {
  const paragraph = (chars: number, words: string): string =>
    words.repeat(Math.ceil(chars / words.length)).slice(0, chars)
  const numbers = [
    ['like', (chars: number) => paragraph(chars, '公开信息12条，')],
    ['blank', (chars: number) => paragraph(chars, '受理xx件，其中办结xx件；')],
    ['named', (chars: number) => paragraph(chars, '“12”件《3》个')],
  ] as const
  expect(superLinear((text) => recognise(text), numbers)).toEqual([])
})

test('a form is made in time by the length of its document', () => {
  const made = (text: string): unknown => formFrom(text, recognise(text))
  expect(
    superLinear((text, run) => made(`某某局${run}年工作总结\n一、情况\n${text}`), someParagraphs),
  ).toEqual([])
  const lined = (text: string): string => text.replace(/.{40}/gsu, '$&\n')
  expect(superLinear((text, run) => made(`某某局${run}年工作总结\n${lined(text)}`), someParagraphs)).toEqual(
    [],
  )
})
