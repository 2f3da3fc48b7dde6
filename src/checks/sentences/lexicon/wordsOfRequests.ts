/** 政府信息公开申请, as reports call it; the noun may be missing where the sentence has named it before. */
const OF = '(?:的)?'
const APPLICATION = [
  `(?:政府)?信息(?:依申请)?公开${OF}(?:书面)?申请(?:书|表|案件|件|事项|情况|量|数量?|总数|总量)?`,
  `(?:政府)?(?:信息)?依申请(?:政府信息)?公开${OF}(?:政府)?(?:信息)?(?:申请)?(?:件|(?:办理)?事项|办件|数量?|总数|总量)?`,
  `公开(?:政府信息)?${OF}申请(?:件|事项|表|书|数量?|总数|总量)?`,
  `(?:政府)?信息公开(?:件|事项)`,
  `(?:政府)?信息申请公开(?:件|事项)?`,
  // 依申请信息公开件, 申请政府信息公开事项
  `依申请(?:政府)?信息公开(?:件|事项|申请)?`,
  `申请(?:公开政府信息|政府信息公开)(?:件|事项)?`,
].join('|')
const FROM_WHOM =
  '(?:公民、?(?:法人)?(?:和|或|及|与|、)?(?:者)?其他组织(?:提出|提交)?的?|社会公众的?|公众的?|群众的?|申请人(?:提出|提交)?的?)?'

/** A noun for requests that needs no context: 政府信息公开申请, 依申请公开件, 公开申请. */
export const REQUEST = `${FROM_WHOM}(?:各类|有效)?(?:${APPLICATION})`
/** Words that may stand between a verb or noun and the number. */
export const LINK = '(?:总?数(?:量)?|件数|总量|共计?|合计|总计|累计|为|是|达到?|有|的|了|到|：)*'
/** 申请 or nothing, for sentences that are about requests already. */
export const BARE = '(?:各类)?(?:申请(?:件|事项|数量?|总数|总量)?|件)?'

/** Measure words of requests, cases and documents. */
export const CASE_UNITS = new Set(['件', '份', '宗', '起', '例', '案', '条', '件次', '个'])

/** Words of each topic: a number without a noun of its own belongs to the last of them before it. */
const TOPICS: readonly [Topic, RegExp][] = [
  ['requests', /信息公开申请|依申请(?:政府信息)?公开|公开申请|申请公开|信息公开(?:件|事项)/gu],
  ['disputes', /复议|诉讼|应诉|败诉/gu],
  ['documents', /规章(?!制度)|规范性文件/gu],
  [
    'other',
    /诉求|信件(?!申请|方式|形式|渠道)|来信(?!申请)|信访(?!、?举报|、?投诉|类)|信箱|留言|热线|咨询|问政|工单|(?<!举报、?)投诉(?!、?举报|类)|建议|提案|(?<!复)议案|行政许可|审批|行政处罚|(?<!行政)检查|培训|解读|稿件|舆情|错误|链接|维修|登记|政务服务|会议|主动公开|发布|公开各类|公开信息|新媒体|政策|评估|审查/gu,
  ],
]
/** What a text is about, by its topic words; `other` covers everything that is in neither table two, three nor four. */
export type Topic = 'requests' | 'disputes' | 'documents' | 'other'

/** Topic of the last of these words in a text; null when it has none. */
export function topicOf(text: string): Topic | null {
  let last: [Topic | null, number] = [null, -1]
  for (const [topic, words] of TOPICS)
    for (const match of text.matchAll(words)) {
      const end = match.index + match[0].length
      if (end > last[1]) last = [topic, end]
    }
  return last[0]
}
