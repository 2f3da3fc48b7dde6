/** Words for what is left of something. */
const LEFT = /[仍尚还]有|剩余|余下|剩下/u
/*
 * Words that make another number of one: 新增养老机构 and 养老机构, 上年接收 and 接收. A name that has one of a row is the same figure only as a
 * name that has it too.
 */
const OTHER_NUMBERS: readonly RegExp[] = [
  /新[增开设]|净增|新办/u,
  /平均(?!用时|时长|时间|办理时|年龄)|人均|户均|均(?=[\u4E00-\u9FFF]{0,4}$)/u,
  /[未尚](?=[\u4E00-\u9FFF])|没有/u,
  /按[时期]|如期|超期|逾期|提前|及时率/u,
  /上年|去年|上一?年度|往年|同期|历年/u,
  /增加|减少|增长|下降|上升|降低/u,
  /计划(?!分配|生育|单列)|拟[新改建]|力争|目标(?!群体|人群)|预计/u,
  /其他|其它|其余|另有/u,
  /女|妇女/u,
  /合格(?!证)/u,
  /占/u,
  /注销|撤销|吊销|取消/u,
  LEFT,
]
/** Words for how many there are by now, which a number of this year never is. */
const STOCK =
  /现有|(?<!全年|年内|今年|年度)累计(?![制开办接受巡组举实走发检排查处调投完救培慰])|总数|实有|在册|存量/u

/** True where a word makes one the number of something else than the other. */
export const areOtherNumbers = (one: string, other: string): boolean =>
  OTHER_NUMBERS.some((words) => words.test(one) !== words.test(other))
/** True where one alone says how many there are by now. */
export const isStockOfOne = (one: string, other: string): boolean => STOCK.test(one) !== STOCK.test(other)
/** True where one alone says what is left: 仍有386处隐患未整改. */
export const isLeftOfOne = (one: string, other: string): boolean => LEFT.test(one) !== LEFT.test(other)
