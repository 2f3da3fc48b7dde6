import type { Applicant } from '../../../report/template/figureRoles'
import { each, said, type Word } from './word'

const LEGAL: readonly Applicant[] = ['commercial', 'research', 'welfare', 'legal', 'other']
const columns = (means: readonly Applicant[], words: readonly string[], yes: string, no: string): Word => ({
  means: { is: 'columns', columns: means },
  words,
  yes,
  no,
})
/** 法人和其他组织 in the ways in which its two parts are joined. */
const JOINED = each(
  each(
    said(`
      法人 法人单位 法人组织 企业 企业法人 法人机构
    `),
    ['或', '和', '及', '以及', '、', '与', '或者', ''],
  ),
  ['其他组织', '其它组织', '其他社会组织', '非法人组织'],
)

/** Kinds of applicants: the columns of table three. */
export const applicants: readonly Word[] = [
  columns(
    ['naturalPerson'],
    said(`
      自然人 公民 个人 自然人申请 公民个人 自然人申请人 居民个人 村民个人 居民 村民 个人申请 公民名义 个人名义 自然人类
      公民个人名义
    `),
    '自然人提出的108件',
    '申请人108件',
  ),
  columns(
    LEGAL,
    [
      ...JOINED,
      '法人',
      '法人申请',
      '法人类',
      '企业等组织',
      '组织申请',
      '单位申请',
      '法人类申请',
      '法人（其他组织）',
      '法人及组织',
      '法人和组织',
      '企业及组织',
    ],
    '法人和其他组织提出的12件',
    '其他组织形式12件',
  ),
  {
    means: { is: 'columns', columns: LEGAL, or: ['other'] },
    words: each(
      ['其他', '其它', '其余'],
      ['各类主体', '主体', '各类申请人', '申请主体', '各类主体申请', '主体申请'],
    ),
    unsure: true,
    yes: '其他各类主体申请12件',
    no: '其他申请12件',
  },
  columns(
    ['commercial'],
    said(`
      商业企业 工商企业 商业公司 商业企业申请
    `),
    '商业企业7件',
    '商业7件',
  ),
  {
    means: { is: 'columns', columns: ['commercial'], or: LEGAL },
    words: said(`
      企业 企业申请 企业类 公司 公司企业 商贸企业 企业单位 企业主体 公司类 企业名义 各类企业 工商户
    `),
    yes: '企业7件',
    no: '商业7件',
  },
  columns(['research'], ['科研机构', '科研单位', '科研院所'], '科研机构2件', '机构2件'),
  columns(['welfare'], ['社会公益组织', '公益组织', '社会组织', '公益机构'], '社会公益组织1件', '组织1次'),
  columns(
    ['legal'],
    [
      '法律服务机构',
      '律师事务所',
      '律所',
      '法律机构',
      '法律服务单位',
      '律师机构',
      '律师事务所等法律服务机构',
      '法律服务组织',
    ],
    '法律服务机构5件',
    '法律顾问5人',
  ),
]
