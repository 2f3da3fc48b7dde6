import { sentenceAround } from '../../years/datedYear'
import { hitsOf, isQuoted, type WordingRule } from '../rule'

/** Some or most of the places or offices, without a word which. 个别单位 of the problems' section is the field's own. */
const FILLER =
  /(?:大?部分|一些|大?多数|不少|某些)(?:地区|地方)(?![性的志标税财各级]|政府|法规)|(?:大?多数|绝大部分)(?:部门|单位)|(?<!全[省市区县])各级政府部门/gu
/** What says how many, or which. */
const SAID = /[\d\uFFFC]|[一二三四五六七八九十]个|[如即]：|例如|比如|主要是|包括/u

/** C21: words that sound like a fact and state none. */
export const filler: WordingRule = {
  id: 'filler',
  name: '笼统的说法',
  severity: 'warning',
  gathered: true,
  find: (line) =>
    hitsOf(line, FILLER, ({ 0: words, index }) => {
      const [start, end] = sentenceAround(line, index, index)
      if (isQuoted(line, index) || SAID.test(line.slice(start, end))) return null
      return { sentence: `“${words}”没有写明是哪些、有多少，请核实` }
    }),
  must: [
    ['部分地区公开不够及时。', null],
    ['一些地方政策解读形式单一。', null],
    ['多数部门能按时更新栏目。', null],
    ['各级政府部门积极推进公开工作。', null],
  ],
  mustNot: [
    '部分地区（3个镇）公开不够及时。',
    '多数部门，如：教育局、民政局，能按时更新栏目。',
    '落实《关于支持部分地区发展的意见》。',
    '个别单位公开不够及时。',
    '本局部分科室更新不及时。',
    '一些地方性法规尚未清理。',
    '全区各级政府部门积极推进公开工作。',
  ],
}
