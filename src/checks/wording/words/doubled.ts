import { type Hit, hitsOf, type WordingRule } from '../rule'

/**
 * Characters that are doubled only by a slip, except before the words excluded here, which begin with the second one.
 */
const TWICE =
  /(?<![目标靶有打之])的的(?![确士])|性性(?![别能质状格])|们们|(?<!不)了了(?![解结之事断却然])|(?<![总中人共缓平温饱调柔亲祥])和和(?![平谐美气睦合解声善田龙])|并并(?![不非购网发列轨入])|已已(?!知)|均均(?![衡匀等分摊值])|也也(?!门)|(?<!自)我我|把把(?![关脉握控手门])|(?<!应)该该|其其(?!他|它|中|余|次|实)/gu
/**
 * A doubled word for a kind of place (县县). 我县县政府 and 马家镇镇政府 are right, for the second 县 begins the next word. So it is
 * reported where no word follows, where it stands three times, and in 某县县人民政府.
 */
const PLACE_TWICE =
  /(?<![省市县区镇乡街])([省市县区镇乡])\1(?:\1(?=\p{Script=Han}))?(?=[，。；：的是]|共(?![建同享产青有])|为(?!民))|(?<![省市县区镇乡街])([省市县区镇乡])\2(?=\2)|(?<![我本该全各两外出])([县区镇乡])\3(?=人民政府)/gu
/** Words that often end one phrase and begin the next, so that doubled they are no slip: 政务服务服务对象, 公开工作工作人员. */
const MEETING =
  /^(?:服务|工作|管理|公开|信息|行政|政务|教育|安全|环境|建设|发展|业务|技术|文化|旅游|培训|审批|监督|执法|应急|数据|网络|项目|企业|群众|人民|农业|交通|卫生|市场|社会|经济|公共|政府|部门|单位|平台|规划|宣传|统计|财政|审计|法律|基层|社区|街道|生态|住房|就业|医疗|养老|产业|科技|电子|会议|决策|规范|申请|复议|诉讼|审查|评估|解读|考核|政策|标准|意见|建议|讨论|研究|考虑|沟通)$/u
/** Beginnings of repetitions that are meant: 一项一项, 逐条逐条, 讨论讨论. */
const MEANT = /^[一逐每个各很越多常时刚试天年月层步次处户家件条]|^[\d\p{P}\s\uFFFC]/u
/** Characters with which the second of two words goes on as a longer word, so that it is no repetition: 目标目标责任书. */
const CONTINUES =
  /^(?:[性人机书会员费表单率量办局处组站室厅部科所库班册台柜箱期图栏化号权者师官队点]|平台|系统|机构|报告|名称|纪要|说明|目录|集约|委员|代表|建议|意见|办法|通知|文件|工作|情况|制度|责任|生产|结果)/u
const LONGEST = 12
const FIRST_HAN = 0x3400

/** Where a run of two to twelve characters of Chinese is written twice in a row. */
function repeated(line: string): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < line.length - 3; at += 1) {
    // no word begins with a mark, a digit, or one character twice
    if (line.charCodeAt(at) < FIRST_HAN || line.charAt(at) === line.charAt(at + 1)) continue
    for (let size = Math.min(LONGEST, (line.length - at) >> 1); size > 1; size -= 1) {
      if (line.charAt(at) !== line.charAt(at + size)) continue
      const words = line.slice(at, at + size)
      const to = at + size * 2
      const goesOn = CONTINUES.test(line.slice(to, to + 2))
      if (!line.startsWith(words, at + size) || !isSlip(words) || (goesOn && size === 2)) continue
      const sentence = `“${words}”写了两遍，请核实`
      hits.push({ from: at, to, sentence, ...(!goesOn && { put: words }) })
      at += size * 2 - 1
      break
    }
  }
  return hits
}

const isSlip = (words: string): boolean =>
  /^\p{Script=Han}+$/u.test(words) &&
  new Set(words).size > 1 &&
  !MEANT.test(words) &&
  !(words.length === 2 && (MEETING.test(words) || MEETING.test(words.charAt(1) + words.charAt(0))))

/** C18: characters and words that are written twice. */
export const doubled: WordingRule = {
  id: 'doubled',
  name: '重复的字词',
  severity: 'warning',
  find: (line) => [
    ...[...line.matchAll(TWICE)].map(({ index, 0: words }): Hit => {
      const put = words.charAt(0)
      return { from: index, to: index + words.length, sentence: `“${put}”写了两遍，请核实`, put }
    }),
    ...hitsOf(line, PLACE_TWICE, ([words]) => {
      const put = words.charAt(0)
      return { sentence: `“${put}”写了两遍，请核实`, put }
    }),
    ...repeated(line),
  ],
  must: [
    ['公开的的信息', '公开的信息'],
    ['属于四类过程性性信息1件', '属于四类过程性信息1件'],
    ['对申请进行进行登记', '对申请进行登记'],
    ['主动公开政府信息政府信息12条', '主动公开政府信息12条'],
    ['拨付资金资金3万元', '拨付资金3万元'],
    ['依申请公开依申请公开平台', null],
    ['全县县共收到申请12件', '全县共收到申请12件'],
    ['我镇镇的公开工作', '我镇的公开工作'],
    ['我县县县政府门户网站', '我县县政府门户网站'],
    ['沭阳县县人民政府门户网站', '沭阳县人民政府门户网站'],
  ],
  mustNot: [
    '为了了解情况',
    '区政府和和平路街道',
    '政务服务服务对象满意',
    '公开工作工作人员',
    '坚持公平公正公开公开透明',
    '一项一项落实',
    '件件有回音，事事有着落',
    '实实在在、方方面面',
    '推进信息信息化',
    '12345、12345热线',
    '以及及时答复',
    '其其他事项',
    '进一步规范规范性文件管理',
    '出于科研目的的申请',
    '避免申请不了了之',
    '经行政复议复议机关维持',
    '收到申请申请人未补正',
    '提起诉讼诉讼费',
    '绩效评估评估报告',
    '征求意见意见建议',
    '区人大人大代表',
    '落实目标目标责任书',
    '检验检测检测机构',
    '自然自然人',
    '性性别统计',
    '公平和和解',
    '总和和平均数',
    '碳中和和低碳',
    '并并购重组',
    '均均衡分布',
    '把把关工作',
    '也也门',
    '自我我行我素',
    '应该该改则改',
    '我县县政府门户网站',
    '马家镇镇政府',
    '我县县人民政府',
    '和平区区政府',
    '我市市场监管局',
    '全县县直部门',
    '我区区域内',
    '全区区、镇两级',
    '我区区和镇两级',
    '全县县共建项目',
    '城乡乡镇',
  ],
}
