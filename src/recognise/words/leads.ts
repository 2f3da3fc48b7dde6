/** Times, adverbs and prepositions before a number that are no part of a figure's name. */
const ADVERBS =
  '其中|全年|本年度|本年|今年|年内|截至目前|目前|累计|合计|总计|共计|总共|一共|共|已经|已|均|全部|主动|及时|先后|分别|依法|按时|现有|仍有|尚有|另有|设有|建有|力争|全[省市县区镇乡街局校院馆]|我[省市县区镇乡街局校院馆们]|[一二三四五六七八九十]是|达到|达|为|约|近|有|是|和|及|与|了|在|对照|对|将|被|等|的|占|由|从'
/** Verbs before what is counted. */
const VERBS =
  '新增|组织|开展|举办|召开|制作|编发|发布|发放|印发|刊发|发送|推送|完成|实现|公开|受理|收到|办理|办结|接收|接待|处理|答复|回复|解答|帮助|悬挂|设置|参加|接到|涉及|包括|包含|含|通过|利用|依托'
/** An adverb, time or preposition at the beginning of a phrase. */
export const ADVERB = new RegExp(`^(?:${ADVERBS})`, 'u')
/** A verb at the beginning of a phrase. */
export const VERB = new RegExp(`^(?:${VERBS})`, 'u')
/** Words that begin like one of these: 在线, 有效, 约谈, 受理量. */
export const KEPT =
  /^(?:在[线职册建编校岗办室售]|有[效限机偿色线期]|约[谈束访]|对[外口接象比账]|为[民企农]|是否|和[谐解平]|含量|被[告执]|等级|占[道地用]|从[业教事]|达标|共[青享建同产有]|均衡|近[郊视]|由来|组织[部架]|处理厂)|^.{1,2}[率量数度比额值]|^(?:按时|及时|依法).{0,10}率$/u
/** Verbs right before a number of those who are served, or of what is built. */
export const SERVING =
  '带动|帮扶|扶持|惠及|救助|资助|救治|慰问|走访|安置|帮助|涉及|覆盖|吸纳|培训|培育|引进|新增|新建|建成|改造|拆除|修复|打造|发展|表彰'
/** Words between a name and its number. */
export const TAILS =
  /(?:(?<!公)共计?|累计|总计|合计|(?<!表)达到?|(?<![行作成认])为|约|(?<![附邻])近|(?:继续|持续|始终)保持|(?<=率)保持|[现仍尚设建共]有|(?<![国所拥占具])有|是|超过|突破|了|的|分别为?|仅|尚|(?<![平人户日月年])均|(?:压[缩减]|缩短|提[升高]|增加?|扩大?|降低?|下降|减少?|上升|升|控制|稳定|保持|调整)[至到在]|不[低少高]于|(?<![低高少多大小优等位])于|先后(?:召开|组织|开展)?|(?<![理自])由|(?<![高平同相均对初优上])等)$/u
/** Where a number is counted, which says nothing of what is. */
export const PLACE_ALONE =
  /^(?:(?:对|向|面向|覆盖|涉及)?(?:全[国省市县区]|[省市县区]内外?|辖区内?)|.*[^存现内所潜自健][在于]|.{2,}[对向]全[国省市县区])$/u
/** Words after a noun with which its sentence continues: 信息员|参加, 网站|超过. */
export const GOES_ON =
  /(?:全部|均[^衡等]|已经?|仅|超过|签订|参加|参与|开展|实施|实现|进行|获得|达到|得到|纳入|未[^成来利知])/u
/** Words of a share or a change, which say nothing of what changes. */
export const SHARE =
  /^(?:占(?:比|总[量数]|全部?)?|占(?:总|全)[^占]{0,6}|占[^占]{2,16}(?:总[数量额]|总面积|总人数))的?$/u
/** A phrase that leads to a change: 同比增长. */
export const CHANGE =
  /^(?:(?:同比|环比|同期|较?比?(?:上年|去年|往年|上一?学年|上一?届|上一?期|上一?季度|上月|年初)(?:同期)?|较)(?:分别)?)*(?:分别)?(?:增长|下降|上升|提高|增加|减少|提升|降低|缩短|压缩|多|少)?(?:了|约)?$/u
/** What is held, begun or opened on a day: 召开…会议. */
export const HELD =
  /(?:召开|举办|举行|开展|启动|印发|组织|邀请|发布|通过)(?:了)?([\u4E00-\u9FFF]{1,12}第\d{1,3}[\u4E00-\u9FFF]{2,14}|[\u4E00-\u9FFF]{2,20})/gu
/** A place among others: 位列全市第 */
export const RANK = /(?:排名?|位[列居次]|名列|列|居)(?:在|于)?([\u4E00-\u9FFF]{0,6})第$/u
/** Names that blanks stand before: ××公司. */
export const NAMED =
  /^(?:公司|企业|小区|大道|路|街道|街|社区|学校|中学|小学|医院|卫生院|平台|自治[区州县]|[省市州县区旗乡镇村])/u
/** Words of what is to come: 20XX年工作打算. */
export const PLANS = '(?:打算|安排|计划|思路|展望|设想|要点|谋划|目标任务)'
