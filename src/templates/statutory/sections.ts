import type { Section } from '../../report/template/template'
import { disclosureTable } from './disclosureTable'
import { disputeTable } from './disputeTable'
import { requestTable } from './requestTable'

const FIVE = '五个方面都要写：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障'
const OF_GOVERNMENTS = `${FIVE}；还要写明工作考核、社会评议和责任追究结果情况（条例第五十条）。不超过一千字。`
const NO_REGULATIONS =
  '没有发生的填 0，不留空格。规章由设区的市以上政府制定，本机关填 0；规范性文件三个数会同司法行政主管部门填写；处理决定包括依法不公开的。'

/**
 * The sections of the statutory report: the six parts of 国办公开办函〔2021〕30号 with their exact headings, and the customary
 * preamble.
 */
export const sections: readonly Section[] = [
  {
    place: 'basics',
    fixed: 'whole',
    heading: '基本信息',
    short: '基本信息',
    level: 0,
    guidance: '标题和正文里反复出现的内容，在这里填一次，各处同步。',
    starter: [],
  },
  {
    place: 'preamble',
    fixed: 'whole',
    role: 'preamble',
    heading: '前言',
    short: '前言',
    level: 0,
    guidance: '写明依据、统计期限和查阅、联系方式；印在标题之下，没有小标题。',
    starter: [
      '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，编制{unit}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限为{year}年1月1日至12月31日。',
    ],
  },
  {
    place: 'overview',
    fixed: 'heading',
    role: 'overview',
    heading: '一、总体情况',
    short: '一、总体情况',
    level: 1,
    guidance: `${FIVE}；各级政府还要写工作考核、社会评议和责任追究结果情况。不超过一千字。`,
    guidanceFor: {
      city: OF_GOVERNMENTS,
      county: OF_GOVERNMENTS,
      department: `${FIVE}。不超过一千字。`,
      street: `${FIVE}；乡镇政府还要写工作考核、社会评议和责任追究结果情况。不超过一千字。`,
    },
    starter: [
      '（一）主动公开。',
      '（二）依申请公开。全年收到政府信息公开申请{new_total}件，上年结转{carried_in_total}件；办结{total_total}件，结转下年度继续办理{carried_out_total}件。',
      '（三）政府信息管理。全年制发行政规范性文件{normative_made}件，废止{normative_repealed}件，现行有效{normative_valid}件。',
      '（四）政府信息公开平台建设。',
      '（五）监督保障。',
    ],
  },
  {
    place: 'proactive',
    fixed: 'whole',
    heading: '二、主动公开政府信息情况',
    short: '二、主动公开',
    level: 1,
    guidance:
      '没有发生的填 0，不留空格。规章、规范性文件三个数会同司法行政主管部门填写；处理决定包括依法不公开的。',
    guidanceFor: { county: NO_REGULATIONS, department: NO_REGULATIONS, street: NO_REGULATIONS },
    starter: [],
    table: disclosureTable,
  },
  {
    place: 'requests',
    fixed: 'whole',
    heading: '三、收到和处理政府信息公开申请情况',
    short: '三、申请情况',
    level: 1,
    guidance: '没有发生的填 0，不留空格。申请人主动撤回的计入（六）3.其他；区分处理的只计部分公开。',
    starter: [],
    table: requestTable,
  },
  {
    place: 'disputes',
    fixed: 'whole',
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    short: '四、复议、诉讼',
    level: 1,
    guidance: '没有发生的填 0，不留空格。复议机关作共同被告的，只计原行为主体的案件。',
    starter: [],
    table: disputeTable,
  },
  {
    place: 'problems',
    fixed: 'whole',
    role: 'problems',
    heading: '五、存在的主要问题及改进情况',
    short: '五、问题及改进',
    level: 1,
    guidance: '写本年度的具体问题和改进情况，并说明上年问题改进得怎样，不写“无”。',
    starter: [],
  },
  {
    place: 'others',
    fixed: 'whole',
    role: 'fees',
    heading: '六、其他需要报告的事项',
    short: '六、其他事项',
    level: 1,
    guidance: '收取信息处理费情况在此处报告，没有收取也要写明。',
    starter: ['本年度收取信息处理费{processingFee}元。'],
  },
]
