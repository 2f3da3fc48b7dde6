import type { Report } from '../../report/report'
import { sectionAs } from '../../report/template/sectionRole'
import { ofSection, wordsOf } from './partOfForm'
import type { Finding } from '../findings/finding'

/** Words that describe a problem: 单一, 不够, 偏少, 滞后, 有待, 参差不齐. 不断 and 不仅 are excluded, since plans have them too. */
const PROBLEM = new RegExp(
  [
    '问题|短板|弱项|差距|困难|瓶颈|堵点|痛点|难点|难题|盲区|死角|漏洞|缺陷|空白|误区|障碍',
    '不(?!断|仅|但|只|忘|懈|负|予公开|变|同(?!步)|低于|少于|予处理|定期|留|漏|一会|惜|得不)|未(?!来)|尚|欠|缺|没有|无法',
    '有待|仍[有需存然待]|还需|还有|还要|亟待|亟需|空间|需要?(?:进一步|继续|加以|持续)',
    '弱|单[一薄]|单调|偏[少低弱慢多高重窄离]|较[少低弱慢差窄]|过[于少低慢多长]|太[少低慢多长]|滞后|迟缓|拖延|拖沓|缓慢|延[迟误]|超期|逾期',
    '参差|失衡|有限|粗放|粗糙|陈旧|老旧|落后|笼统|模糊|混乱|随意|简单|生硬|枯燥|松[懈散]|敷衍|应付|形式化|流于形式|走过场',
    '重.{1,6}轻|难以|较难|很难|脱节|断档|流失|流动性|低下|错[误敞漏别]|责令|瑕疵|遗漏|疏漏|失误|偏差|被.{0,12}(?:纠|撤销)|纠错|败诉',
  ].join('|'),
  'u',
)
const IMPROVEMENT =
  /改[进善正]|下一?步|今后|明年|来年|下一?年|接下来|后续|加[强大快]|完善|提[升高质]|[增强]强|强化|优化|整改|规范|健全|推[进动行]|举措|措施|丰富|拓[展宽]|压[实紧]|[深细]化|严格|落实|夯实|创新|着力|聚焦|扩大|建立|制定|修订|组织|开展|培训|督促|指导|统筹|狠抓|[将拟已]/u

const HEAD = /^(?:[（(]?[一二三四五六1-6][）)、.．是]?)?/u
/**
 * Words that are removed before a clause is tested for 无: names of the part itself (存在的主要问题) and qualifiers (目前, 明显).
 */
const OF_PART =
  /(?:本年度?|其他|今年|目前|当前|我[局委办区市县镇乡街]道?|本(?:机关|单位|部门)|20\d{2}年(?:度)?|(?<![不未])存在的?|主要|工作中|方面|情况|问题|不足|改进|措施|及其?|和|与|需要?|说明|报告|的|是|为|明显|突出|重大|[：:])+/gu
const NOTHING = /^(?:暂|尚|均|都|并)?(?:无|没有|未发现|不存在|未存在|略|待补充?|\/|-|—+)(?:事项|内容)?$/u

/** A clause that says that there are no problems: 今年工作无突出问题, 未发现明显不足 */
const NO_PROBLEM =
  /(?<!有)(?:无|没有|未(?:发现|存在|出现|发生)?|不存在)(?:存在|发现|出现)?(?:任何|什么|明显|突出|重大|较大|严重|主要|大)*的?(?:问题|不足|短板|困难)(?:存在|情况)?$/u

interface Clause {
  words: string
  /** `head`: 存在的主要问题, which only names the part; `nothing`: 无, 改进情况：无, 无突出问题. */
  tells: 'head' | 'nothing' | 'something'
}

function clausesOf(words: string): Clause[] {
  return words.split(/[\n。；，]/u).flatMap((clause): Clause[] => {
    const plain = clause.replace(/\s/gu, '').replace(HEAD, '')
    const rest = plain.replace(OF_PART, '')
    if (plain === '') return []
    if (rest === '' && !NO_PROBLEM.test(plain)) return [{ words: plain, tells: 'head' }]
    const nothing = NOTHING.test(rest) || NO_PROBLEM.test(plain)
    return [{ words: plain, tells: nothing ? 'nothing' : 'something' }]
  })
}

/** The clauses that tell something: without 无, and without a heading directly before it. */
const statementsIn = (clauses: readonly Clause[]): string =>
  clauses
    .filter(
      ({ tells }, i) => tells !== 'nothing' && !(tells === 'head' && clauses[i + 1]?.tells === 'nothing'),
    )
    .map(({ words }) => words)
    .join('\n')

/**
 * C15: part five tells problems and how they are improved, and not 无 (条例第五十条第四项). Problems are worded in more ways than
 * the patterns know, so a missing one of the two is a warning; 无 alone is an error.
 */
export function problemsAndImprovements(report: Report): Finding[] {
  const parts = (['problems', 'improvements'] as const).flatMap(
    (role) => sectionAs(report.template, role)?.place ?? [],
  )
  const [first] = parts
  const words = parts.map((place) => wordsOf(report, place))
  if (first === undefined || words.some((one) => one === null)) return []
  const clauses = clausesOf(words.join('\n'))
  const stated = clauses.filter(({ tells }) => tells !== 'head')
  if (stated.length > 0 && stated.every(({ tells }) => tells === 'nothing'))
    return [ofSection(report, first, 'C15', 'error', '存在的主要问题及改进情况不能写“无”。')]
  // a form with a section for each tells the two apart by their headings
  if (parts.length > 1) return []
  const all = statementsIn(clauses)
  const absent = [
    ...(PROBLEM.test(all) ? [] : ['存在的问题']),
    ...(IMPROVEMENT.test(all) ? [] : ['改进情况']),
  ]
  if (absent.length === 0) return []
  return [
    ofSection(
      report,
      first,
      'C15',
      'warning',
      `没有看到${absent.join('和')}，这一部分问题和改进都要写；写了请确认。`,
    ),
  ]
}
