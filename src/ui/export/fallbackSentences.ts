import type { Hindrance } from '../../export/pdf'
import { unprovenSentence } from '../base/unprovenSentence'

/** The text's own face: without it every page may break elsewhere. */
const TEXT_FACE = 'NB FangSong'

/** The faces by the names that the official knows. */
const NAMES = new Map([
  [TEXT_FACE, '仿宋'],
  ['NB KaiTi', '楷体'],
  ['NB BiaoSong', '小标宋'],
  ['NB SongTi', '宋体'],
  ['NB HeiTi', '黑体'],
])

const nameOf = (family: string): string => NAMES.get(family) ?? family

/**
 * What a file will be like that has another face or pictures, and why, for the question before it is made: the faces first,
 * then whose fault it is, what to do last.
 */
export function fallbackSentences(why: Hindrance, unchecked: boolean): string[] {
  const { faces, standIn, pictures, browser, unproven } = why
  const sentences: string[] = []
  if (faces.length > 0) {
    const what = faces.includes(TEXT_FACE) ? '正文' : '相应的文字'
    const other = standIn === null ? '其他字体' : nameOf(standIn)
    const names = faces.map(nameOf).join('、')
    sentences.push(`公文字体没有全部载入（缺 ${names}），${what}会改用${other}，版面和换行可能不同。`)
  }
  if (unproven) sentences.push(unprovenSentence(unproven))
  if (browser) sentences.push('本机浏览器不支持写入文字。')
  if (pictures !== null) sentences.push('文件以图片方式生成，较大，文字不能选取。')
  if (unchecked) sentences.push('无法核对生僻字，请在导出后逐页查看。')
  sentences.push(browser ? '建议升级浏览器后再导出。' : '可以取消后刷新页面再试。')
  return sentences
}
