import type { DocumentLine } from './lines'
import { BODY_ENDS } from '../words/bodies'
import { BLANK_YEAR, MARKS } from '../words/measures'

/** A body ends in one of these words, and not where another of them continues: 残疾人联合会 of ××县残疾人联合会. */
const BODY = `[\\u4E00-\\u9FFF${MARKS}]{1,24}?(?:${BODY_ENDS})`
/** A body at the beginning of a title: 临江区信访局2024年…, and where the title continues in other words 临江区… */
const UNITS = [
  `(?=20|二[○〇零０]|${BLANK_YEAR}年|年度|工作|政府信息|政务(?!服务(?:中心|局|管理|和))|[校院园厂村居党警检狱]务(?!中心|局|工作者)|办事公开|(?:学校|医院)?信息|法治|关于)`,
  '(?=[\\u4E00-\\u9FFF])',
].map((behind) => new RegExp(`^(?:20\\d\\d年?度?)?(${BODY})${behind}`, 'u'))

const IN_SENTENCE = new RegExp(
  `(?:^|[，,。；;年])(?:今年以来，?|一年来，?)?(${BODY})(?=认真|坚持|深入|全面|严格|积极|高度|紧紧|以|在|按)`,
  'u',
)
/** 填报单位：青禾市人民政府办公室 */
const SAID = new RegExp(
  `^(?:填报|编制|报送|上报|填表|报告|编报)(?:单位|机关|机构|部门)(?:名称)?(?:[（(]?(?:公章|盖章)[)）]?)?[:：]\\s{0,4}([\\u4E00-\\u9FFF${MARKS}]{2,30})(?=[\\s（(]|$)`,
  'u',
)
/** Lines in which the body may be said so. */
const FIRST_LINES = 12

/** The reporting unit: named in the title or on a line of its own, else in the first sentence. */
export function unitOf(title: string, text: readonly DocumentLine[]): string {
  for (const { text: line } of [...text.slice(0, FIRST_LINES), ...text.slice(-FIRST_LINES)]) {
    const said = SAID.exec(line)?.[1]
    if (said !== undefined) return said
  }
  for (const unit of UNITS) {
    const said = unit.exec(title.replace(/^关于/u, ''))?.[1]
    if (said !== undefined && said.length > 1) return said
  }
  for (const { text: line } of text.slice(0, 4)) {
    const body = IN_SENTENCE.exec(line)?.[1]
    if (body !== undefined) return body
  }
  return ''
}
