/** Words of offices for one thing; each line has the word that stands for all, and the others. */
const SYNONYMS: readonly (readonly [word: string, others: string])[] = [
  ['查档者', '查档(?:群众|人员|人)'],
  ['制度', '规章制度|制度机制'],
  ['建制度', '建章立制|(?:建立健全|建立完善|健全完善|修订完善|建立|健全|完善)(?:各项)?(?:规章)?制度'],
  ['残疾人就业保障金', '残保金'],
  ['归集', '缴存额?(?!职工|单位|人|基数|比例|余额|总额)'],
  ['来信', '信件|信函'],
  ['群众', '市民|百姓|老百姓'],
  ['辅助器具', '辅具'],
  ['旅客运输量', '客运量'],
  ['货物运输量', '货运量'],
  ['个人住房贷款率', '个贷率'],
  ['积案', '积存案件|历史积案'],
  ['受灾', '受损'],
  ['调处', '调解'],
  ['查处', '查办'],
  ['接警', '接处警'],
  ['募集', '接受(?:社会)?捐赠|接收(?:社会)?捐赠'],
  ['隐患', '风险隐患'],
  ['社会保险', '社保'],
  ['医疗保险', '医保'],
  ['宣传资料', '宣传材料|宣传单|宣传册'],
  ['新改扩建', '新建、?改建、?扩建|改扩建'],
  ['新改建', '新建、?改建|改建、?新建'],
  ['建成', '新建成|新建|兴建|建设(?!用地|单位|工程|项目|资金)'],
  ['建议提案', '(?:人大(?:代表)?)?建议(?:意见)?、?(?:和|与|及)?政协(?:委员)?提案'],
  ['办理', '承办(?=.{0,4}(?:建议|提案|[案事来]件))'],
  ['新设立', '新(?:登记|注册|开办)(?=企业|市场|经营|个体)'],
  ['参保', '参加(?:基本)?(?:医疗|养老|工伤|失业|社会)保险'],
]
const ANY = new RegExp(SYNONYMS.map(([, others]) => others).join('|'), 'u')
const ALL = SYNONYMS.map(([word, others]) => [word, new RegExp(others, 'gu')] as const)
/** A text with one word for each thing. */
export const inOneWord = (text: string): string =>
  ANY.test(text) ? ALL.reduce((said, [word, others]) => said.replace(others, word), text) : text
