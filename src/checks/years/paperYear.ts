import type { DatedYear } from './datedYear'

const PAPER =
  '预算|决算|年报|年度报告|工作报告|总结报告|(?:工作|年终|年度)总结|公报|绩效|执行情况|(?<!复)议案|提案|建议案|审计(?:报告|结果)|(?:考核|考评|评估|测评|评议)(?:结果|情况|通报|反馈)|检查(?:结果|通报|反馈)'
/** With one of these words in between, the sentence tells what was done in that year: 2024年全区公开财政预决算信息21条. */
const DONE =
  '(?<!信息|政务|事务|校务|村务|厂务|申请)公开(?!工作)|发布|公布|公示|受理|收到|答复|办理|办结|完成|开展|召开|举办|推进|推动|加强|落实|实施|检查|编制|制定|印发|上传|依托|利用|及时|按时|按照|认真|(?<!公)共(?!同)'
/** 2024年财政决算, 2024年度政府信息公开工作年度报告 */
const PAPER_BEHIND = new RegExp(`^\\s*年?度?(?:(?!${DONE})[^，。；：！？]){0,24}?(?:${PAPER})`, 'u')
/** 部门决算（2024年）, 年报汇总了2024年 */
const PAPER_BEFORE = new RegExp(`(?:${PAPER})[^，。；：]{0,12}$`, 'u')

/**
 * True for the year of an account, a report or a budget, which is published in another; the words directly beside it
 * tell.
 */
export const isOfPaper = ({ lead, behind }: DatedYear): boolean =>
  PAPER_BEHIND.test(behind) || PAPER_BEFORE.test(lead)
