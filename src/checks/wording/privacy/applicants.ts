import { hitsOf, type WordingRule } from '../rule'

const ROLES = '(?:申请人|原告|上诉人|举报人|投诉人|信访人|复议申请人)'
/** Surnames that are seldom the beginning of another word behind a role (申请人方便, 申请人应当, 申请人高度). */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔邱秦侯邵孟薄薛龚'
const ENDS =
  '(?=[，。；、（）：]|申请|提出|提起|不服|诉|要求|等人|等\\d|先生|女士|的|身份证|手机|电话|住址|$)'
const NAMED = new RegExp(
  `${ROLES}(?:姓名)?[：:]?([${SURNAMES}](?:某{1,2}[甲乙丙丁]?|[甲乙丙丁]|\\p{Script=Han}{1,2}?))${ENDS}`,
  'gu',
)
/** Words that begin as a name does. */
const NO_NAME = /^(?:周边|周围|何时|何种|余下|田间|许可|范围|蒋某某某)/u

/** C17: who applied is not told, not even as 张某某. */
export const applicant: WordingRule = {
  id: 'applicant',
  name: '申请人姓名',
  severity: 'warning',
  find: (line) =>
    hitsOf(line, NAMED, ([, name = '']) =>
      NO_NAME.test(name) ? null : { sentence: `“${name}”像是申请人的姓名，年度报告不写，请核实` },
    ),
  must: [
    ['申请人张某某申请公开征地批文', null],
    ['申请人张三，要求公开', null],
    ['原告李某甲不服答复', null],
    ['申请人张某某身份证复印件', null],
    ['申请人：王建国提出申请', null],
  ],
  mustNot: [
    '申请人申请公开信息',
    '申请人许可，后予以公开',
    '与申请人何时联系，均有记录',
    '引导申请人通过其他途径',
    '申请人主动撤回',
    '申请人无正当理由逾期不补正',
    '原告撤诉1件',
    '为申请人周到服务，',
  ],
}
