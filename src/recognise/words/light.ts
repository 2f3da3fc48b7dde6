/*
 * Words that a name has now and now not, and stays the name of the same figure: 全年共查处 and 查处, 举办展览 and 推出展览, 仅有 and 有.
 * A word that makes two figures of one (新增, 按期, 农村) is not in this list.
 */

/** Times, adverbs and hedges: 全年累计, 尽管…已达. */
const HEDGES =
  '全年度?|本年度?|本学年|学年内|[今当]年|年内|年末|年底|截[至止]目前|截[至止]|目前|当前|期间|一年来|今年以来|以来|累计|合计|总计|共计|总共|一共|先后|已经|分别|只有|仅有|仅为|仅仅|不过|尽管|虽然|虽|各级各类|各级|各类|各项|各种|各方面|有关|相关|全部|现有|共有|设有|建有|拥有|达到|达成|超过|突破|继续|持续|始终|(?:稳定|控制|保持|维持)在|保持|新的|全[省市县区旗镇乡街局校院馆国]|我[省市县区旗镇乡街局校院馆]'
/** Verbs that say no more than that there is what is counted. */
const VERBS =
  '圆满完成|超额完成|实际完成|完成|开展|承办(?!.{0,4}(?:建议|提案|[案事来]件))|举办|举行|召开|组织|推出|实施|实现|进行|提供|接受|投放|配备|聘用|选聘|协调|落实|出台|制定|成功|顺利|积极|扎实|深入|全面|有效|及时足额|足额|严格|依法'
/** Anywhere in a name. */
export const LIGHT = new RegExp(`${HEDGES}|${VERBS}|违法违规(?=案件)|违法(?=案件)|的|了(?!解)`, 'gu')
/** At the beginning: 共, 已; but 共青团, 有效, 对口, 新增 stay. */
export const LIGHT_START =
  /^(?:共(?![青享建同产有])|已|均|仅|只|达(?!标)|约(?![谈束访])|有(?![效限机偿色线期])|是|为(?![民企农])|对(?![外口接象比账])|向|将|在(?![线职册建编校岗办室])|于|和(?![谐解平])|及(?!时)|与|被(?!告)|由|从(?![业教事])|新(?=接收|发放|受理|收到|制定)|[一二三四五六七八九十]是|使|让|共同|其中|仍|还|尚(?=有)|正在)+/u
/** At the end: 面积仅, 普及率虽已达, 数字化率由上年. */
export const LIGHT_END =
  /(?:仅|只|虽|已|达|为|约|近|(?<![国所拥占具])有|是|均|共|等|[提升降增][高至到加]|至|到|以[上下]|由(?:上年|去年)){1,4}$/u
/** Nouns that the end of a longer name may have: 培训人数, 审计项目, 库房面积. */
export const NOUN_END =
  /(?<=[\u4E00-\u9FFF]{3})(?:数量|总[数量额]|班|数|次){1,3}$|(?<=[\u4E00-\u9FFF]{2})(?<![余总限差定名税])额$/u
/** Words that narrow nothing where one name has them and the other not. */
export const NEUTRAL =
  /国内外|全(?:系统|行业|域)|总[额量数值]|数量|[省市县区境]内外|广大|社会各界|城乡|资金|群众(?!来)|公众|项目|工作|活动|任务|情况|发生|面积|金额|人数|单位|有关|相关|事项|服务(?=热线)/gu
/** Up to the last of a list of examples: 种植、养殖等 of 等实用技术培训. */
export const EXAMPLES = /^.*等(?![级次待同候于])(?=[\u4E00-\u9FFF]{2})/u

/** Verbs with which a sentence comes to what is counted. */
const ACTS =
  '新增|公开|受理|收到|接到|接收|接待|办理|办结|处理|答复|回复|化解|调解|调处|查处|查出|排查|检查|抽查|移送|提出|采纳|推动|促进|发放|拨付|投入|征收|归集|募集|筹集|争取|培训|发展|招聘|救助|资助|慰问|走访|帮扶|扶持|带动|安置|表彰|培育|引进|新建|改建|建成|创建|改造|修复|治理|整治|整改|监管|监测|巡查|审批|审核|审查|发布|编发|印发|刊发|推送|发送|征集|收集|采购|签订|签发|调阅|复制|植树|栽植|拆除|出动|指导|参加|注册|登记|申请|申报|注销|公示|立案'
/** Verbs that a name of what was done may lack: 办理许可 and 许可; not 培育企业, which are fewer than 企业. */
export const SOFT_FIRST = /^(?:发放|拨付|办理|处理|查处|受理|收到|接到|接收|接待|公开|发布|征收|归集)/u
/** What a sentence is to, for, after or by means of, before such a verb: 向有关部门移送, 按照新标准发放. */
export const BY_WHICH = new RegExp(
  `^(?:按照?|根据|围绕|依托|通过|利用|结合|针对|会同|联合|面向|向|对|为|给|由)[^，。]{2,12}?(?=${ACTS})`,
  'u',
)
/** A name that begins with such a verb. */
export const ACT_FIRST = new RegExp(`^(?:${ACTS})`, 'u')
/** Such a verb, after an adverb: 免费发放. */
export const EARLY_ACT = new RegExp(`^[\\u4E00-\\u9FFF]{0,2}?(${ACTS})`, 'u')
/** Such a verb, and nothing else. */
export const ONLY_ACT = new RegExp(`^(?:${ACTS})$`, 'u')
/** Such a verb. */
export const ACT = new RegExp(ACTS, 'u')
/** A name that says only how much, or what was done to what stands before: 面积, 金额, 培训. */
export const BARE =
  /^(?:[金余]额|总额|面积|数量|笔数|户数|件数|资金|投资|[占合]|计|办结|受理|培训|覆盖|涉及|惠及|其中|.{0,2})$/u
