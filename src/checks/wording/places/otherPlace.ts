import { hitsOf, isQuoted, type WordingRule } from '../rule'

/**
 * A place name of two to four characters with its kind (市, 区, 镇 …); words that only stand before a name are excluded.
 */
const NAME =
  '(?:[^\\P{Script=Han}其及公开办政为由在对我各主赴到与和同向经共年度]{2,3}(?:区|县|旗|镇|乡|街道))'
/** A place name as part of a body that acts: 洪泽区人民政府, 官洲街道办事处, or at the beginning of a sentence 洪泽县认真…. */
const BODY = new RegExp(
  `(?<=^|[，。；：、（“\\s]|年度|年|[由为经]|\\p{Script=Han}[省市])${NAME}(?=人民政府(?!网|门户)|政府(?!信息|网|门户|公报|采购)|办事处|党政办|住建局|市场监管局|教育局|财政局|民政局|公安局)`,
  'gu',
)
const SUBJECT = new RegExp(
  `(?<=^|[。；]|年，|年度，)${NAME}(?=认真|严格|全面|深入|积极|持续|坚持|高度重视|始终|共|累计|主动公开|聚焦|紧扣|围绕|按照|以习近平|不断|深化|扎实)`,
  'gu',
)
/** Words that look like a place and name none: 全区, 各区, 城区, 园区. */
const NO_PLACE =
  /^(?:我|全|本|各|该|两|每|某|原|外|邻|上级|下级|其他|有关|相关)|(?:城|园|社|新|辖|地|山|小|景|开发|专|灾|校|库|林|郊|市|县|厂|片|街|禁|商|老|片|服务|自治|示范|功能|各|全|乡|村|保税|保护|自贸|合作|试验|综保|高新|灌|矿|工业|产业|核心|棚户|居民|住宅|生活|办公|休息|等候|查阅|展示|自助|政务|受理|阅览|体验|互动|咨询|综合|无障碍|留言|评论|解读|公示|涉农|集聚|聚集|先行|缓冲|水源|控制|限行|管控|封控|防范|度假|物流|航空|贫困|粮大|百强)(?:区|县)$|[的代了所被替含](?:区|县|旗|镇|乡|街道)$|乡镇$|村镇$|城镇$|城乡$|市县$|区县$|州县$/u
/**
 * Words by which another place is named on purpose: a visit, learning from it, or a list in which it is one of several.
 */
const WITH_OTHERS =
  /(?:赴|到|与|和|同|及|跟|学习|借鉴|考察|调研|交流|协作|联合|对口|帮扶|支援|来自|转|移送|抄送|抄报|委托|配合|协助|由|向|、)$/u

const kindOf = (name: string): 'town' | 'county' | 'above' =>
  /(?:街道|镇|乡)$/u.test(name) ? 'town' : /[区县旗]$/u.test(name) ? 'county' : 'above'
/** Names of places in a unit's name, each with its kind: 天津市, 和平区. */
const namesIn = (unit: string): { name: string; kind: string }[] =>
  [...unit.matchAll(/\p{Script=Han}{1,8}?(?:自治区|街道|省|市|区|县|旗|镇|乡)/gu)].map(([name]) => ({
    name,
    kind: name.endsWith('自治区') ? 'above' : kindOf(name),
  }))

/** C08: another body of the same rank as the reporting one is named, as in a text copied from its report. */
export const otherPlace: WordingRule = {
  id: 'other-place',
  name: '其他地方的名称',
  severity: 'warning',
  find: (line, { unit }) => {
    const own = namesIn(unit)
    const rank = own.at(-1)?.kind
    if (rank === undefined || rank === 'above') return []
    return [BODY, SUBJECT].flatMap((pattern) =>
      hitsOf(line, pattern, ({ index, 0: name }) => {
        const same = own.filter(({ kind }) => kind === kindOf(name))
        if (same.length === 0 || NO_PLACE.test(name) || unit.includes(name)) return null
        if (same.some((one) => name.endsWith(one.name) || one.name.endsWith(name))) return null
        if (isQuoted(line, index) || WITH_OTHERS.test(line.slice(Math.max(0, index - 4), index))) return null
        const mine = same.length === 1 ? same[0]?.name : undefined
        return {
          sentence: `“${name}”不在本单位名称“${unit}”里，请核实是不是从别处带来的`,
          ...(mine !== undefined && { put: mine }),
        }
      }),
    )
  },
  must: [
    ['2025年，洪泽区认真贯彻条例', '2025年，和平区认真贯彻条例'],
    ['洪泽区人民政府高度重视', '和平区人民政府高度重视'],
    ['2025年度，沭阳县共公开12条', '2025年度，和平区共公开12条'],
  ],
  mustNot: [
    '2025年，和平区认真贯彻条例',
    '天津市和平区人民政府高度重视',
    '天津市人民政府办公厅印发通知',
    '2025年，我区认真贯彻条例',
    '赴河西区人民政府学习交流',
    '南市街道办事处公开12条',
    '全区各街道办事处',
    '园区共公开12条',
    '各区政府、区政府各部门',
    '向河西区政府移送3件',
    '保税区认真落实条例',
    '2025年，自贸区认真落实条例',
    '2025年，保护区全面落实',
    '2025年，合作区持续推进',
    '2025年，试验区深入推进',
    '2025年，综保区积极落实',
    '2025年，工业区认真落实',
    '2025年，居民区持续整治',
    '2025年，查阅区共接待3人次',
    '2025年，自助区共接待3人次',
    '2025年，涉农区认真落实',
    '2025年，集聚区持续建设',
    '2025年，水源区持续整治',
    '2025年，贫困县全面摘帽',
    '数据为区政府办公室（含代区政府办理）的数据',
    '对2020年以来的区政府文件逐件复核',
    '制发的县政府文件12件',
  ],
}
