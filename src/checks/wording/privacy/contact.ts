import { withDigits } from '../../years/writtenDigits'
import { hitsOf, type WordingRule } from '../rule'

const MOBILE = /(?<![\d.\-－])(?:\+?86[\s-]?)?1[3-9]\d([\s-]?)\d{4}\1\d{4}(?![\d㎡]|\.\d)/gu
/** Providers at which anybody can have a mailbox. An office's own mailbox has its own domain, mostly under gov.cn. */
const MAILBOX =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:vip\.)?(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|hotmail|outlook|live|yeah|21cn|aliyun|tom|icloud)\.(?:com|net|cn|com\.cn)(?![\w.-])/giu
/** Words behind and before eleven digits by which they are an amount or an identifier, and no mobile number. */
const UNIT =
  /^\s?[余多]?(?:[元万亿件条次吨亩户份字篇项平立]|人(?![员工家])|号(?!码)|千[瓦克米]|公[里斤顷]|[美欧港]元|个(?!人)|度[电，。；])/u
const COUNTED =
  /(?:编号|流水号|单号|文号|案号|[问击览]量|总[额量]|金额|收入|支出|税收|产值|资产|投资)[：:为达是约共有]{0,3}$/u
const isAmount = (line: string, from: number, to: number): boolean =>
  UNIT.test(line.slice(to, to + 5)) || COUNTED.test(line.slice(Math.max(0, from - 8), from))
const OF_OFFICE = /(?:电话|热线|传真|联系方式)[^，。；]{0,8}$/u

/** C17: a mobile number, or a mailbox of a person. Office telephones and mailboxes are to be stated. */
export const contact: WordingRule = {
  id: 'contact',
  name: '手机号和个人邮箱',
  severity: 'error',
  find: (line) => [
    ...hitsOf(withDigits(line), MOBILE, ({ index, 0: { length } }) =>
      isAmount(line, index, index + length)
        ? null
        : OF_OFFICE.test(line.slice(Math.max(0, index - 16), index))
          ? { sentence: '这是手机号，对外联系请写办公电话，请核实', severity: 'warning' }
          : { sentence: '这像是个人手机号，不能公开，请删去' },
    ),
    ...hitsOf(line, MAILBOX, ([mailbox]) => ({
      sentence: `“${mailbox}”像是个人邮箱；是本单位对外公布的，点“已核实”`,
      severity: 'warning',
    })),
  ],
  must: [
    ['申请人手机号码为，13812345678。', null],
    ['联系电话：138 1234 5678', null],
    ['联系人李工１３８１２３４５６７８', null],
    ['邮箱：zhangsan@qq.com', null],
    ['电子邮箱hpq_123@163.com。', null],
  ],
  mustNot: [
    '联系电话：022-23196000',
    '联系电话：0517-83605099',
    '12345政务服务热线',
    '电子邮箱：zwgk@tjhp.gov.cn',
    '共13812345678901元',
    '编号20251381234567',
    '全年税收15234567890元',
    '支出13812345678.50元',
    '点击13812345678人次',
    '面积13812345678平方米',
    '用电13812345678千瓦时',
    '贸易15234567890余美元',
    '项目编号：13812345678',
    '访问量15234567890',
    '文件13812345678号',
  ],
}
