/** Beginnings of lines that a web page has above a text. */
const ABOVE =
  /^(?:发布(?:时间|日期|机构|单位)|信息来源|来源|作者|编辑|责任编辑|字[体号]|浏览|点击|阅读|访问|索引号|发文字号|文号|主题|公开(?:日期|方式|时限|形式)|成文日期|生成日期|有效性|当前位置|您(?:当前|现在)?的?位置|首页|打印|关闭|分享|收藏|保护视力|日期[：:]|时间[：:]|【|\[)/u
/** Beginnings of lines that it has below. */
const BELOW =
  /^(?:打印|关闭|分享|扫一扫|上一[篇条]|下一[篇条]|相关(?:文档|附件|链接|文章|新闻)|附件(?:下载)?(?:[：:]|$)|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|网站(?:标识码|地图|声明)|联系我们|关于我们|[^，。]{0,12}ICP备|[^，。]{0,12}公网安备|Copyright|©|责任编辑|\[|【)/iu

/** True for a line of a web page that stands above the text: 发布时间, 来源, 首页. */
export const standsAbove = (line: string): boolean => ABOVE.test(line)
/** True for a line of a web page that stands below the text: 打印, 附件, 版权所有. */
export const standsBelow = (line: string): boolean => BELOW.test(line)
