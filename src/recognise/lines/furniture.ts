import type { DocumentLine } from './lines'
import { PLANS } from '../words/leads'
import { BLANK_YEAR, MARKS } from '../words/measures'

/** Paths of a web page: 当前位置：首页 > 信息公开 > 年报. */
const CRUMBS =
  /^(?:您(?:当前|现在)?(?:所在)?的?|当前)?位置[:：]|^[【[]?(?:网站)?首页[】\]]?\s*[>＞»›|/]|[^。]{1,20}[>＞»›][^。]{1,30}[>＞»›]/u
/** Fields of a web page and what it has for readers, at the beginning of a line. */
const FIELDS =
  /^[【[（(]?(?:网站|信息来源|来源|稿源|作者|编辑|责任编辑|责编|审核|发布(?:时间|日期|机构|单位|人)|时间|日期|更新时间|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|数|率|量)?|访问(?:次数|量)?|字体|字号|大小|打印(?:本[页文])?|关闭(?:窗口|本页)?|收藏|分享到?|转发|朗读|语音|背景|视力保护|保护视力|索引号|主题(?:分类|词)|发文(?:机关|字号|日期)|发布字号|成文日期|生成日期|公开(?:日期|方式|时限|形式|类别)|有效性|信息类别|信息名称|体裁|组配分类|文号|上一[篇条]|下一[篇条]|相关(?:链接|文档|文章|新闻|附件)|附件下载|扫一扫[^。]{0,20}|免责声明|版权|主办|承办|联系我们|关于我们|网站(?:标识码|地图|声明)|链接地址|原文链接|本文(?:链接|来源|地址)|移动端|手机版|标签|关键词|推荐阅读)(?:[:：】\])）\s|]|$)/u
/** What a web page says of itself, anywhere in a line. */
const OF_PAGE =
  /https?:\/\/|www\.|ICP备|公网安备|版权所有|Copyright|©|侵权|免责声明|您是(?:本[站页网])?的?第[^，。；]{0,20}位(?:访|来访|浏览|网友|读者|用户)|互联网用户|网络整理|转载(?:请|分享)|请保留(?:原)?作者|仅供参考|点击下载|下载(?:本文|全文|文档)|扫描二维码|微信(?:扫|关注)|［打印］|字[体号][:：]?\s*[[【（(]?大/iu
const LONGEST_OF_PAGE = 200
/** Where it can be shared, with no other word in the line. */
const SHARED =
  /^(?:分享(?:到|至)?[:：]?\s{0,4})?(?:(?:新浪|腾讯)?微[信博](?:好友)?|朋友圈|QQ(?:空间|好友)?)(?:[\s|、]{1,4}(?:(?:新浪|腾讯)?微[信博](?:好友)?|朋友圈|QQ(?:空间|好友)?)){0,6}$/u
/** What a web page recommends at its end; its titles follow on lines of their own. */
const RECOMMENDS =
  /^.{0,40}(?:(?:相关|推荐|延伸|热门)(?:推荐|文章|阅读|范文|内容|新闻|资讯)|猜你喜欢)[】\]]?[:：]?$/u
const LONGEST_OFFER = 60
/** Page numbers: - 3 -, 第3页, 1 / 8. */
const PAGE =
  /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第?\s?\d{1,4}\s?页(?:[，,/／\s]{0,3}共\s?\d+\s?页)?|\d{1,4}\s*\/\s*\d{1,4}(?:\s*页)?)$/u
/** The text of a report has sentences or numbered headings. */
const OF_REPORT = /[。；]|^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])/u

const NAMES = '(?:报告|报表|总结|年报|汇报|公报|材料|述职|小结|情况)'
/** …总结, …总结及20XX年工作安排 */
const TITLE = new RegExp(
  `${NAMES}(?:[（(][^（()）]{1,12}[)）])?$|${NAMES}(?:[和及与暨]|以及)[^。；]{1,16}${PLANS}$`,
  'u',
)
/** The second line of such a title. */
const AND_PLANS = new RegExp(`^(?:[和及与暨]|以及)[^。；]{1,20}${PLANS}$`, 'u')
/** The year alone as the second line: （2024年度） */
const ITS_YEAR = new RegExp(
  `^[（(]?\\s?(?:20\\d\\d|20[${MARKS}]{2}|${BLANK_YEAR})\\s?(?:年度?|学年)\\s?[)）]?$`,
  'u',
)
const LONGEST_TITLE = 60
/** The second line of a title that is broken over two. */
const GOES_ON = new RegExp(`^\\D{0,4}(?:\\d{4}|20[${MARKS}]{2}|${BLANK_YEAR}|工作|年度)`, 'u')
/** The first line of one: 关于____年人大代表建议和政协提案 */
const BEGINS = new RegExp(`^关于[^。；]|^[^。；]{0,20}(?:20\\d\\d|${BLANK_YEAR})年度?[^。；]*[和及与]$`, 'u')
/** A title stands among the first lines that hold anything. */
const FIRST_LINES = 15

const bare = (text: string): string => text.replace(/[\s《》“”"]/gu, '')
const isFurniture = (text: string): boolean =>
  CRUMBS.test(text) ||
  FIELDS.test(text) ||
  SHARED.test(text) ||
  (text.length < LONGEST_OF_PAGE && OF_PAGE.test(text)) ||
  PAGE.test(text)

/** A document's own text, apart from what a web page has around it. */
export interface Sorted {
  /** '' where there is none. */
  title: string
  /** The lines that it stands in. */
  titleLines: readonly DocumentLine[]
  text: readonly DocumentLine[]
  furniture: readonly DocumentLine[]
}

/**
 * Separates the report's own text from a web page's parts around it, and from repeats of its title. One line a step.
 */
export function* furnitureSteps(lines: readonly DocumentLine[]): Generator<undefined, Sorted> {
  const at = lines.slice(0, FIRST_LINES).findIndex(({ text }) => isTitle(text))
  const first = lines[at]
  // a title may be broken over two lines: 某某市财政局 / 2024年度工作报告
  const before = lines[at - 1]
  const broken =
    first && before && (GOES_ON.test(first.text) || BEGINS.test(before.text)) && isName(before.text)
      ? before
      : null
  const behind = lines[at + 1]
  const plans = first && behind && (AND_PLANS.test(behind.text) || ITS_YEAR.test(behind.text)) ? behind : null
  const titleLines = [broken, first, plans].flatMap((line) => line ?? [])
  const title = titleLines.map(({ text }) => text).join('')
  const named = bare(title)
  let offers = false
  const text: DocumentLine[] = []
  const furniture: DocumentLine[] = []
  for (const [i, line] of lines.entries()) {
    yield
    if (titleLines.includes(line)) continue
    const above = i < at && !OF_REPORT.test(line.text)
    const again = title !== '' && bare(line.text) === named
    if (offers && (OF_REPORT.test(line.text) || line.text.length > LONGEST_OFFER)) offers = false
    if (i > at && RECOMMENDS.test(line.text)) offers = true
    if (above || again || offers || isFurniture(line.text)) furniture.push(line)
    else text.push(line)
  }
  return { title, titleLines, text, furniture }
}

const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !isFurniture(text) && !OF_REPORT.test(text) && TITLE.test(text)
const isName = (text: string): boolean =>
  text.length <= 40 && !isFurniture(text) && !OF_REPORT.test(text) && /[\u4E00-\u9FFF]$/u.test(text)
