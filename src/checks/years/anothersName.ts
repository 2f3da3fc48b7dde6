import { FIGURE_CHAR } from '../../report/text/prose'

const MAKES = '编撰起草写'
/** Other bodies directly before the year, whose papers are meant: 各部门、各街道, 47家单位, 国务院部门, 所属单位. */
const OTHERS = new RegExp(
  `(?:各(?:部门|单位|街道|乡镇|镇|科室|级|区|县|市|委办局)[^，。；：]{0,16}|\\d{1,4}[家个][^，。；：]{0,16}|(?:下属|所属|下级|基层|其他|其它|兄弟|外地|先进)[^，。；：]{1,16}|(?:国务院|省|自治区)[^，。；：${MAKES}]{0,10}|(?:督促|指导|审核|检查|收集|抽查)[^，。；：]{1,24})$`,
  'u',
)

/** True where the words before a year name other bodies than the report's own. */
export const isOfAnother = (lead: string, unit: string): boolean =>
  !lead.endsWith(FIGURE_CHAR) && (unit === '' || !lead.endsWith(unit)) && OTHERS.test(lead)
