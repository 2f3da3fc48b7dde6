/** The characters that stand for what was left blank. */
export const MARKS = 'xXｘＸ×✕*＊_＿〇○'
/** A year that was left blank: xx年, ____年; as long as a bracket with blanks in it. */
export const BLANK_YEAR = `[${MARKS}]{2,28}`
const EITHER = `(?:20\\d\\d|20[${MARKS}]{2}|[${MARKS}]{2,8})`
/** Before 学年 two years are one: 2023-2024学年. */
export const SCHOOL_YEAR = `${EITHER}\\s?(?:[-－~～至]|[—–]{1,2})\\s?${EITHER}(?=\\s?学年)`
/** Measure words, the longer before those with which they begin. */
export const MEASURES =
  '个百分点|个工作日|个月|卷次|台次|剂次|针次|例次|画幅|人份|件次|件套|辆次|人次|户次|家次|册次|篇次|项次|场次|批次|班次|车次|平方千米|平方米|平方公里|立方米|公里|公顷|千米|千瓦时|小时|分钟|工作日|万元|亿元|件|条|份|宗|起|例|案|个|项|篇|次|场|期|家|种|类|则|封|部|幅|名|人|户|批|处|块|届|轮|天|页|亩|吨|台|套|辆|座|所|栏|元|字|通|张|本|册|支|间|辑|门|头|只|棵|株|笔|位|段|组|队|面|杯|桶|根|架|艘|对|双|款|讲|课|周|站|岗|卷|学时|集|具|栋|岁|层|叶|倍|秒|公斤|千克|米|厘米|毫米|毫升|升|剂|℃|站次|盏|道|趟|枚|盒|箱|瓶|平米|TB|GB|村|镇|乡|街道|社区|县|区|市|省'
/** Measure words of tens of thousands: 1.3万路. */
export const OF_MANY = '千瓦|兆瓦|路|口|尾|羽|粒|杆|方|单|线|桩|色|辆次|台次|车次|人天|户次'
/** Measure words that count things and begin no other word before Chinese characters. */
export const COUNTING =
  '人次|件次|场次|批次|件|条|份|宗|起|例|个|项|篇|次|场|期|家|种|类|则|封|部|幅|名|人|户|批|处|块|轮|台|套|辆|座|所|张|本|册|笔|位|余人|余件|余条|余份|余次'
/** Measure words before which a number may have been deleted. */
export const BARE_MEASURES = `${COUNTING}|册次|篇次|天|面|公里|平方公里|平方米|立方米|公顷|万元|亿元|元|亩|吨|小时|分钟|户次|家次|支|届|辑|栋|艘|盏|棵|公斤|千瓦时|个百分点|个工作日|个月|卷|间|具|米|秒|倍|枚|组|门|款|件套|辆次|℃|毫米|站次`
