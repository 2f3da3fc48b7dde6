import { hitsOf, type WordingRule } from '../rule'

/** The year of a document's number in brackets of any kind; （2024）津0101行初12号 is a court's number and has its own. */
const NUMBERED =
  /(?<=[\p{Script=Han}A-Za-z])\s?([[（(【［〔〈<])\s?((?:19|20)\d{2})\s?([\]）)】］〕〉>])(?=\s?(?:第\s?)?\d{1,5}\s?号)/gu

/** GB/T 9704: the year of a document's number stands in 〔〕. */
export const documentNumber: WordingRule = {
  id: 'document-number',
  name: '文号的括号',
  severity: 'warning',
  certain: true,
  find: (line) =>
    hitsOf(line, NUMBERED, ([whole, open, year = '', close]) => {
      const put = `〔${year}〕`
      return open === '〔' && close === '〕'
        ? null
        : { sentence: `文号的年份应写在六角括号里：${put}，这里写成“${whole}”`, put }
    }),
  must: [
    ['按照国办公开办函[2021]30号要求', '按照国办公开办函〔2021〕30号要求'],
    ['按照国办公开办函(2021)30号要求', '按照国办公开办函〔2021〕30号要求'],
    ['津政办发【2023】5号', '津政办发〔2023〕5号'],
    ['津政办发（2023）第5号', '津政办发〔2023〕第5号'],
    ['津政办发［2023］ 5号', '津政办发〔2023〕 5号'],
    ['津政办发〔2023）5号', '津政办发〔2023〕5号'],
  ],
  mustNot: [
    '国办公开办函〔2021〕30号',
    '（2024）津0101行初12号判决',
    '政府信息公开工作年度报告（2025）',
    '热线（2025）受理12345号平台工单',
    '2025年（第3号）公告',
  ],
}
