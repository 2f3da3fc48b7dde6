import { expect, test } from 'vitest'
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

test('missing faces are named, and what becomes of the text', () => {
  expect(
    fallbackSentences({ faces: ['NB FangSong', 'NB HeiTi'], browser: false, unproven: null }, true),
  ).toEqual([
    '公文字体没有全部载入（缺 仿宋、黑体），正文会改用其他字体，版面和换行可能不同。',
    PICTURES,
    UNCHECKED,
    '可以取消后刷新页面再试。',
  ])
  // the text keeps its face when another lacks
  expect(fallbackSentences({ faces: ['NB KaiTi'], browser: false, unproven: null }, true)[0]).toContain(
    '相应的文字会改用',
  )
})

test('a server that sends a page for a font is named, and the browser is not blamed', () => {
  const unproven = { file: 'kaiti.ttf.gzip', host: 'nianbao.gov.test', instead: { kind: 'page' } } as const
  const told = fallbackSentences({ faces: ['NB KaiTi'], browser: false, unproven }, true)
  expect(told[1]).toMatch(/^服务器（nianbao\.gov\.test）发来的不是字体文件，而是网页/u)
  expect(told.at(-1)).toBe('可以取消后刷新页面再试。')
  expect(told.join('')).not.toContain('浏览器')
})

test("the browser's lack is told after the faces, and alone when they are there", () => {
  const alone = fallbackSentences({ faces: [], browser: true, unproven: null }, false)
  expect(alone).toEqual(['本机浏览器不支持写入文字。', PICTURES, '建议升级浏览器后再导出。'])
  const both = fallbackSentences({ faces: ['NB FangSong'], browser: true, unproven: null }, true)
  expect(both.map((sentence) => sentence.slice(0, 4))).toEqual([
    '公文字体',
    '本机浏览',
    '文件以图',
    '无法核对',
    '建议升级',
  ])
})
