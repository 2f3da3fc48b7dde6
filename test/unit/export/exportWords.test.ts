import { expect, test } from 'vitest'
import type { Hindrance } from '../../../src/export/pdf'
import { workSentence } from '../../../src/ui/export/exportState'
import { fallbackSentences } from '../../../src/ui/export/fallbackSentences'

test.each([
  [0, 0, '正在排版'],
  [0, 3, '正在生成第 1 页，共 3 页'],
  [3, 3, '正在写入文件'],
])('%i of %i pages: %s', (done, total, sentence) => {
  expect(workSentence({ kind: 'pages', done, total })).toBe(sentence)
})

const PICTURES = '文件以图片方式生成，较大，文字不能选取。'
const UNCHECKED = '无法核对生僻字，请在导出后逐页查看。'

const why = (more: Partial<Hindrance>): Hindrance => ({
  faces: [],
  standIn: 'NB SongTi',
  pictures: null,
  browser: false,
  unproven: null,
  ...more,
})

test('missing faces are named, and the one that stands in for them', () => {
  expect(fallbackSentences(why({ faces: ['NB FangSong', 'NB HeiTi'] }), false)).toEqual([
    '公文字体没有全部载入（缺 仿宋、黑体），正文会改用宋体，版面和换行可能不同。',
    '可以取消后刷新页面再试。',
  ])
  // the text keeps its face when another lacks
  expect(fallbackSentences(why({ faces: ['NB KaiTi'] }), false)[0]).toContain('相应的文字会改用宋体')
})

test('where no face came the file has pictures, and nobody knows what they lack', () => {
  const none = why({ faces: ['NB FangSong', 'NB HeiTi'], standIn: null, pictures: 'fonts' })
  expect(fallbackSentences(none, true)).toEqual([
    '公文字体没有全部载入（缺 仿宋、黑体），正文会改用其他字体，版面和换行可能不同。',
    PICTURES,
    UNCHECKED,
    '可以取消后刷新页面再试。',
  ])
})

test('a server that sends a page for a font is named, and the browser is not blamed', () => {
  const unproven = { file: 'kaiti.ttf.gzip', host: 'nianbao.gov.test', instead: { kind: 'page' } } as const
  const told = fallbackSentences(why({ faces: ['NB KaiTi'], unproven }), false)
  expect(told[1]).toMatch(/^服务器（nianbao\.gov\.test）发来的不是字体文件，而是网页/u)
  expect(told.at(-1)).toBe('可以取消后刷新页面再试。')
  expect(told.join('')).not.toContain('浏览器')
})

test("the browser's lack is told after the faces, and alone when they are there", () => {
  const alone = fallbackSentences(why({ browser: true, pictures: 'browser' }), false)
  expect(alone).toEqual(['本机浏览器不支持写入文字。', PICTURES, '建议升级浏览器后再导出。'])
  const both = fallbackSentences(why({ faces: ['NB FangSong'], browser: true, pictures: 'browser' }), true)
  expect(both.map((sentence) => sentence.slice(0, 4))).toEqual([
    '公文字体',
    '本机浏览',
    '文件以图',
    '无法核对',
    '建议升级',
  ])
})
