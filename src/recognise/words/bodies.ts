/** Words that the name of a body ends in, the longer before those with which they begin. */
export const BODY_ENDS =
  '人民政府|政府|委员会|管委会|联合会|办公室|办公厅|公证处|办事处|管理处|服务处|中心|街道|法院|检察院|医院|卫生院|学院|研究院|院|大学|学校|中学|小学|幼儿园|公司|集团|总队|支队|大队|总站|总工会|协会|学会|商会|基金会|图书馆|博物馆|档案馆|文化馆|美术馆|科技馆|监狱|局|厅|所|站|镇|乡|区|县|市'
