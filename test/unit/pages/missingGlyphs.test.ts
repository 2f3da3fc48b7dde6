import { expect, test } from 'vitest'
import type { Block } from '../../../src/pages/blocks/block'
import { linksIn } from '../../../src/pages/links'
import { missingGlyphs } from '../../../src/pages/missingGlyphs'
import { withStandIns } from '../../../src/pages/standIns'

const RARE = '𠮷😀👨👩👧🇨🇳\u{e123}'
const has = (codePoint: number): boolean => !RARE.includes(String.fromCodePoint(codePoint))
const said = (text: string): Block => ({ kind: 'paragraph', key: 'a.0', runs: [{ text, bold: false }] })
const heading: Block = { kind: 'heading', key: 'a.heading', level: 2, text: '（一）主要问题' }
const found = (text: string): string[] =>
  missingGlyphs([heading, said(text)], has).map(({ char, before, after }) => `${before}[${char}]${after}`)

test.each([
  ['平常的话，12.5%。', []],
  ['联系人𠮷某', ['联系人[𠮷]某']],
  ['有😀有\u{e123}', ['有[😀]有\u{e123}', '有😀有[\u{e123}]']],
  ['一家👨‍👩‍👧人', ['一家[👨‍👩‍👧]人']],
  ['空\u3000格\u200b\ufeff\t与', []],
  ['一二三四五六七八九𠮷九八七六五四三二一', ['……二三四五六七八九[𠮷]九八七六五四三二……']],
])('%s', (text, places) => expect(found(text)).toEqual(places))

test('the place is the heading it stands under; nothing in the title', () => {
  const title: Block = { kind: 'title', key: 'title', lines: ['𠮷林', '报告'] }
  expect(missingGlyphs([title, heading, said('𠮷')], has).map((glyph) => glyph.heading)).toEqual([
    '',
    '（一）主要问题',
  ])
})

test('before the first heading it is the preamble, under the text 署名 and 成文日期', () => {
  const closing = (key: string): Block => ({
    kind: 'closing',
    key,
    text: '𠮷',
    lines: [{ parts: [{ text: '𠮷', inset: 4 }], above: 0 }],
  })
  const title: Block = { kind: 'title', key: 'title', lines: ['𠮷林'] }
  const blocks = [
    title,
    said('𠮷'),
    heading,
    said('𠮷'),
    closing('closing.signature'),
    closing('closing.date'),
  ]
  expect(missingGlyphs(blocks, has, '前言').map((glyph) => glyph.heading)).toEqual([
    '',
    '前言',
    '（一）主要问题',
    '署名',
    '成文日期',
  ])
})

test('what cannot be printed becomes one 〓, in every kind of block; the rest stays the same object', () => {
  const plain = said('平常')
  expect(withStandIns(plain, has)).toBe(plain)
  const rare = said('一家👨‍👩‍👧人，𠮷')
  const printed = withStandIns(rare, has)
  expect(printed).toEqual(said('一家〓人，〓'))
  expect(withStandIns(rare, has)).toBe(printed)
  expect(withStandIns({ kind: 'title', key: 't', lines: ['𠮷林', '报告'] }, has)).toMatchObject({
    lines: ['〓林', '报告'],
  })
  expect(withStandIns({ kind: 'heading', key: 'h', level: 1, text: '𠮷' }, has)).toMatchObject({ text: '〓' })
})

test.each([
  ['见 http://www.gov.cn/a/2025.html。', ['http://www.gov.cn/a/2025.html']],
  ['网站（www.heping.gov.cn）', ['http://www.heping.gov.cn']],
  ['See https://a.cn/?x=1&y=2, and more.', ['https://a.cn/?x=1&y=2']],
  ['共 12.5 件，wwww', []],
])('addresses in %s', (text, urls) => {
  const links = linksIn(text)
  expect(links.map(({ url }) => url)).toEqual(urls)
  for (const { from, to, url } of links) expect(url.endsWith(text.slice(from, to))).toBe(true)
})

test('an accent typed after its letter is printed as the one character for both, where a face has it', () => {
  const faces = (codePoint: number): boolean => codePoint !== 0x301 && codePoint !== 0x1e87
  const runs = [{ text: 'caf\u0065\u0301和w\u0307\u0301', bold: false }]
  const block: Block = { kind: 'paragraph', key: 'a.0', runs }
  expect(missingGlyphs([block], faces).map(({ char }) => char)).toEqual(['w\u0307\u0301'])
  expect(withStandIns(block, faces)).toMatchObject({ runs: [{ text: 'caf\u00e9和〓' }] })
})

test('spaces and signs without ink of the machine take no part in the lines', () => {
  const own = (codePoint: number): boolean => codePoint < 0x80 || (codePoint > 0x3000 && codePoint < 0xfe00)
  const printed = (text: string): string => {
    const block = withStandIns(said(text), own)
    return block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''
  }
  expect(printed('一\u2003二\u2009三\u00a0四')).toBe('一\u3000二 三 四')
  expect(printed('一\ufe0f二\u200d三\u202e四\ufeff五\u0085')).toBe('一二三四五')
  const plain = said('一二 three')
  expect(withStandIns(plain, own)).toBe(plain)
})
