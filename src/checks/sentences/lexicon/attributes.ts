/** Words that tell how 公文 were classified when drafted: 主动公开, 依申请公开 or 不予公开. */
const ATTRIBUTE =
  /公文|公开属性|(?:确定|明确|认定|标注)[^，。；]{0,6}属性|(?<!已|已经|属于?)主动公开(?:的|类|文件|信息|为|共|：)*(?:\d|占)|\d(?:件|条|份|篇)(?:为|属于?)?主动公开(?=[，、。；]|$)|(?:审核|审查|审签|清理|梳理|印发|制发)[^，。；]{0,8}(?:文件|信息|稿件|材料)[^，。；]{0,4}\d/u

/** True when 不予公开 in this sentence is the attribute of 公文, and not a result of requests. */
export const tellsAttributes = (sentence: string): boolean => ATTRIBUTE.test(sentence)
