import { hitsOf, type WordingRule } from '../rule'

/** Words behind which more must come, before a mark. */
const BROKEN =
  /(?:(?<![总共中人之不失随融讲言议气永缓平谐温饱调求附应唱暖谦亲柔祥])和|以及|(?:按照|根据|关于|对于|进一步|逐步|受理渠|公开渠|申请渠|审查管|信息公|政府信|依申请公|年度报))[，。；](?!$)|(?:(?<![总共中人之不失随融讲言议气永缓平谐温饱调求附应唱暖谦亲柔祥])和|以及|按照|根据|关于|进一步|受理渠|公开渠|申请渠|审查管|信息公|政府信|依申请公|年度报)[。；]$/gu
/** A paragraph of whole sentences whose last one has no end. */
const OPEN_END = /[。；][^。；！？：]{8,}[\p{Script=Han}\d，、]$/u

/** C18: a sentence that breaks off. */
export const unfinished: WordingRule = {
  id: 'unfinished',
  name: '没有写完的句子',
  severity: 'warning',
  find: (line) => {
    const open = OPEN_END.test(line) ? line.length - 1 : null
    return [
      ...hitsOf(line, BROKEN, ([words]) => ({ sentence: `“${words}”前面好像少了字，请核实` })),
      ...(open === null
        ? []
        : [{ from: open, to: line.length, sentence: '这一段末尾没有标点，请看是否写完' }]),
    ]
  },
  must: [
    ['畅通受理渠。', null],
    ['严格审查管，规范公开。', null],
    ['加强培训以及，完善制度。', null],
    ['全年公开12条。下一步将继续做好政府信息公开的各项', null],
  ],
  mustNot: [
    '畅通受理渠道。',
    '总和，共计12件。',
    '全年公开12条。',
    '（一）主动公开',
    '主动公开政府信息12条',
    '有关部门进一步加强培训。',
    '电子版可从门户网站下载。网址：www.example.gov.cn',
    '碳达峰碳中和，加强公开',
    '推进碳中和。',
    '三项之和。',
    '政通人和，百业兴旺',
  ],
}
