import type { Place } from '../../report/template/template'

/*
 * Explanations by row key (by column key for table four), from 《中华人民共和国政府信息公开条例》 (国务院令第711号) and the notes of the form
 * (国办公开办函〔2021〕30号).
 */
const disclosures: Readonly<Record<string, string>> = {
  regulations:
    '规章只有国务院部门和设区的市以上地方政府可以制定，其他单位填 0。三个数会同司法行政主管部门填写。',
  normative:
    '三个数会同司法行政主管部门填写。修订、自然失效等情况可写在数字后面，例如 22（其中修订16件）；不在数内的写“另有”，例如 2（另有自然失效1件）。',
  licensing: '本年作出的全部行政许可决定，包括已公开的和依法不公开的。',
  punishment: '本年作出的全部行政处罚决定，包括已公开的和依法不公开的。',
  coercion: '本年作出的全部行政强制决定，包括已公开的和依法不公开的。',
  feesWanYuan:
    '本年收取的行政事业性收费，以万元计，可以带小数，最多六位（到分）。与第六部分的信息处理费不是一回事。',
}

const requests: Readonly<Record<string, string>> = {
  new: '统计年度 1月1日至12月31日 新收到的申请件数，不论是否已经答复。',
  carried_in: '上年没有办结、转到本年继续办理的件数，与上年报告的“结转下年度继续办理”逐列相同。',
  granted: '申请的信息全部予以公开，或者已经主动公开、告知了获取的方式和途径（条例第三十六条第一、二项）。',
  partial: '能够区分处理、只公开了一部分的（条例第三十七条）。只计这一情形，不再计入不予公开等其他行。',
  deny1: '依法确定为国家秘密的政府信息（条例第十四条）。',
  deny2: '其他法律、行政法规禁止公开的政府信息（条例第十四条）。',
  deny3: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息（条例第十四条）。',
  deny4:
    '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的（条例第十五条）。第三方同意公开，或者不公开会对公共利益造成重大影响而予以公开的，不计在这里。',
  deny5: '人事管理、后勤管理、内部工作流程三类内部事务信息（条例第十六条第一款）。',
  deny6:
    '履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告四类过程性信息（条例第十六条第二款）。',
  deny7: '行政执法案卷信息（条例第十六条第二款）。',
  deny8:
    '工商、不动产登记资料等信息，法律、行政法规对获取有特别规定，告知依照有关规定办理的（条例第三十六条第七项）。',
  unable1: '经检索没有所申请的信息，或者不属于本机关负责公开的（条例第三十六条第四、五项）。',
  unable2: '没有现成信息，需要对现有政府信息加工、分析的（条例第三十八条）。',
  unable3: '按要求补正以后，申请内容仍然不明确的。没有补正的计入“（六）其他处理 1”。',
  refuse1: '以申请的形式进行信访、投诉、举报等活动，告知通过相应渠道提出的（条例第三十九条第一款）。',
  refuse2: '已经答复，申请人重复申请公开相同政府信息的（条例第三十六条第六项）。',
  refuse3: '要求提供政府公报、报刊、书籍等公开出版物，告知获取途径的（条例第三十九条第二款）。',
  refuse4: '数量、频次明显超过合理范围，要求说明理由而理由不合理的（条例第三十五条）。',
  refuse5: '要求行政机关对已经获取的信息予以确认，或者重新出具的。',
  other1: '申请内容不明确，告知补正后无正当理由逾期不补正，视为放弃申请的（条例第三十条）。',
  other2: '收到收费通知后逾期未缴纳信息处理费，视为放弃申请、不再处理的。',
  other3: '不属于以上各种情形的，例如申请人主动撤回。',
  total: '（一）至（六）各行之和，即本年办结的件数。',
  carried_out: '到 12月31日 没有办结、转到下年度继续办理的件数。新收加上年结转，等于总计加结转下年度。',
}

const RESULT =
  '被申请复议、被起诉的案件按结果计。复议机关作共同被告的，只计原行为主体的案件，不计复议机关的。'

const disputes: Readonly<Record<string, string>> = {
  maintain: `维持被复议的行为，或者判决驳回诉讼请求等维持结果的。${RESULT}`,
  correct: `撤销、变更、确认违法、责令履行等纠正结果的；第五部分要写明原因和整改。${RESULT}`,
  other: `以上两种以外的结果，例如撤回、终止、不予受理。${RESULT}`,
  pending: `到 12月31日 还没有审结的。${RESULT}`,
  total: '前面四栏之和。含上年度结转的案件时，在表下或正文里注明。',
}

/**
 * What counts in a cell of the three tables, and by which article; null for other figures. Kept apart from the figures:
 * it is long and needed only at a table.
 */
export function statutoryExplanation(place: Place): string | null {
  const [row = place, column = ''] = /^(.+)_([^_]+)$/u.exec(place)?.slice(1) ?? []
  return disclosures[row] ?? requests[row] ?? disputes[column] ?? null
}
