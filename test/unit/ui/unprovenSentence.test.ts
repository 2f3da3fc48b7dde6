import { expect, test } from 'vitest'
import type { Instead } from '../../../src/delivery/proof/unproven'
import { unprovenSentence } from '../../../src/ui/base/unprovenSentence'

const font = (instead: Instead): string =>
  unprovenSentence({ file: 'kaiti.ttf.gzip', host: 'nianbao.gov.test', instead })

test.each<[Instead, string]>([
  [{ kind: 'page' }, '服务器（nianbao.gov.test）发来的不是字体文件，而是网页，可能是登录页或防火墙页。'],
  [{ kind: 'missing', status: 404 }, '服务器（nianbao.gov.test）没有发送字体文件（返回 404）。'],
  [{ kind: 'altered' }, '服务器（nianbao.gov.test）发来的字体文件与本程序不符：'],
])('%o names the server and passes the case on to its administrator', (instead, said) => {
  const sentence = font(instead)
  expect(sentence.startsWith(said)).toBe(true)
  expect(sentence).toContain('请把这句话转给网站管理员：')
  expect(sentence).toContain('kaiti.ttf.gzip')
  expect(sentence).not.toContain('浏览器')
})

test('a file that the server refuses for its type is told with the types that it lacks', () => {
  expect(font({ kind: 'missing', status: 404 })).toContain('请给 .gzip 和 .wasm 登记类型')
})

test('no answer is no fault of settings', () => {
  expect(font({ kind: 'nothing' })).toBe('连不上服务器（nianbao.gov.test），字体文件没有载入。')
})

test('from a disk there is no server: the file was copied badly', () => {
  expect(unprovenSentence({ file: 'kaiti.ttf.gzip', host: '', instead: { kind: 'altered' } })).toBe(
    '这个单文件版不完整或被改动过，请重新拷贝一份。',
  )
})

test('a script and a style are called what they are', () => {
  const said = (file: string): string =>
    unprovenSentence({ file, host: 'h', instead: { kind: 'type', type: 'text/plain' } })
  expect(said('pdf-1.js')).toContain('没有按正确的类型发送程序文件（发来的类型是“text/plain”）')
  expect(said('pdf-1.css')).toContain('样式文件')
})
