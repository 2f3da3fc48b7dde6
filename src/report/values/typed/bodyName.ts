import { quoted } from './quoted'

const YEAR = /(?:(?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s{0,2}(?:年度?|度)/u
const TITLE = /(?:年度|工作|总结|公开)(?:报告|年报)|年报|信息公开政务|政府信息公开(?:工作)?/u
const PUNCTUATION = '，。；：、！？,.;:!?·…—-'
const ENDS = new RegExp(`^[${PUNCTUATION}]+|(?<![${PUNCTUATION}])[${PUNCTUATION}]+$`, 'u')

/**
 * Why a text is not just the name of a body, as a sentence; null when it may be one. The title would print a year or
 * 年度报告 in it a second time.
 */
export function noBody(text: string): string | null {
  const said = quoted(text)
  const year = YEAR.exec(text)?.[0]
  if (year !== undefined) return `${said}里有年度“${year}”，标题会自动写上报告年度，请只写单位名称。`
  const title = TITLE.exec(text)?.[0]
  if (title !== undefined && !/(?:办公室|中心|处|科|局|领导小组|委员会)$/u.test(text))
    return `${said}里有“${title}”，标题会自动写上，请只写单位名称。`
  if (text.startsWith('关于')) return `${said}以“关于”开头，不是单位名称，请删去。`
  const mark = ENDS.exec(text)?.[0]
  if (mark !== undefined) return `${said}的${text.startsWith(mark) ? '前面' : '末尾'}多了“${mark}”，请删去。`
  return null
}

const MAIL = /\w@\w|https?:|www\./iu
/** 024-22720241, 13800000000, 22720241 */
const PHONE = /(?<!\d)(?:0\d{2,3}\s?[-—－]?\s?)?\d{7,8}(?!\d)|(?<!\d)1\d{10}(?!\d)/u

/**
 * Why a text is not fit to be printed in a sentence: it holds a telephone number or an address of mail or web. null
 * when it does not.
 */
export function noWords(text: string): string | null {
  if (MAIL.test(text)) return `${quoted(text)}里有邮箱或网址，这一项只写名称。`
  if (PHONE.test(text)) return `${quoted(text)}里有电话号码，这一项只写名称。`
  return null
}
