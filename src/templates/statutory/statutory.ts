import type { Figure, Template } from '../../report/template/template'
import { disclosureFigures, disclosureRoles } from './disclosureTable'
import { disputeFigures, disputeRoles, disputeRules } from './disputeTable'
import { requestFigures, requestRoles, requestRules, requestsCarried } from './requestTable'
import { sections } from './sections'
import { unitKinds } from './unitKinds'

const basics: readonly Figure[] = [
  {
    place: 'unit',
    section: 'basics',
    label: '单位名称',
    kind: 'text',
    body: true,
    unit: '',
    hint: '单位全称，例如 沈阳市和平区人民政府',
  },
  {
    place: 'unitKind',
    section: 'basics',
    label: '单位类型',
    kind: 'choice',
    unit: '',
    options: unitKinds.map(({ id, label }) => ({ id, label })),
    hint: '不印在报告里；决定公布期限和要写的内容',
    ask: '请选择，选了才有公布期限和对应的检查',
    optional: true,
  },
  {
    place: 'year',
    section: 'basics',
    label: '报告年度',
    kind: 'year',
    unit: '年',
    hint: '报告所写的年度，不是填报的年度',
  },
  {
    place: 'signature',
    section: 'basics',
    label: '署名单位',
    kind: 'text',
    body: true,
    unit: '',
    hint: '可不填；印在文末，几个单位用“、”隔开',
    optional: true,
  },
  {
    place: 'signedOn',
    section: 'basics',
    label: '成文日期',
    kind: 'date',
    unit: '',
    hint: '可不填；例如 2026年1月20日',
    optional: true,
  },
]

const processingFee: Figure = {
  place: 'processingFee',
  section: 'others',
  label: '信息处理费收取金额',
  kind: 'money',
  unit: '元',
  usual: [10, 100_000],
  hint: '没有收取填 0',
}

/** The statutory report (条例第四十九、五十条, 国办公开办函〔2021〕30号): six parts, three tables, 200 numbers. */
export const statutory: Template = {
  id: 'statutory',
  version: 1,
  title: '政府信息公开工作年度报告',
  reportTitle: '{unit}{year}年政府信息公开工作年度报告',
  unit: 'unit',
  year: 'year',
  // reports for 2019 and 2020 had the trial form
  notice: { number: '国办公开办函〔2021〕30号', from: 2021 },
  since: 2021,
  closing: { signature: 'signature', date: 'signedOn' },
  unitKinds: { figure: 'unitKind', kinds: unitKinds },
  carried: requestsCarried,
  askedOfLastYear: [...requestsCarried.map(({ from }) => from), 'regulations_valid', 'normative_valid'],
  sections,
  figures: [...basics, ...disclosureFigures, ...requestFigures, ...disputeFigures, processingFee],
  rules: [...requestRules, ...disputeRules],
  roles: {
    disclosure: disclosureRoles,
    requests: requestRoles,
    disputes: disputeRoles,
    fee: processingFee.place,
  },
}
