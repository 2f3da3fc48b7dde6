import huaian from '../../fixtures/cases/01-huaian-city-2024.json'
import hongze from '../../fixtures/cases/02-hongze-district-2023.json'
import shuyang from '../../fixtures/cases/04-shuyang-county-2025.json'
import hangzhou from '../../fixtures/cases/10-hangzhou-style-2025.json'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'

/** Published reports, as the cases write their numbers down. */
export const cases = { huaian, hongze, shuyang, hangzhou: { ...hangzhou, org: '测试市人民政府' } }
export type Case = (typeof cases)[keyof typeof cases]

/** The numbers of a case by figure. */
export function numbersOf({ proactive, requests, reconsideration }: Case): Record<string, string> {
  const numbers: Record<string, string> = {}
  for (const [kind, counts] of [
    ['regulations', proactive.regulations],
    ['normative', proactive.normative],
  ] as const)
    for (const [key, count] of Object.entries(counts)) numbers[`${kind}_${key}`] = String(count)
  for (const key of ['licensing', 'punishment', 'coercion', 'feesWanYuan'] as const)
    numbers[key] = String(proactive[key])
  for (const { key, values } of requests.rows)
    values.forEach((value, i) => (numbers[`${key}_${requests.columns[i] ?? ''}`] = String(value)))
  for (const [block, results] of Object.entries(reconsideration))
    for (const [result, count] of Object.entries(results)) numbers[`${block}_${result}`] = String(count)
  return numbers
}

const td = (text: string | number, span = ''): string =>
  `<td ${span} style="border:solid windowtext 1.0pt"><p class=MsoNormal align=center><span lang=EN-US>${text}</span></p></td>`
const tr = (...cells: string[]): string => `<tr style='mso-yfti-irow:0'>${cells.join('\n')}</tr>`

/** Table two with the labels of 2021, as Word writes it. */
export function table2({ proactive: p }: Case): string {
  const item = (text: string): string => tr(td(text, 'colspan=4'))
  const one = (label: string, value: number): string => tr(td(label), td(value, 'colspan=3'))
  const three = (label: string, v: Case['proactive']['normative']): string =>
    tr(td(label), td(v.made), td(v.repealed), td(v.valid))
  return `<table class=MsoNormalTable border=1>
${item('第二十条 第（一）项')}
${tr(td('信息内容'), td('本年制发件数'), td('本年废止件数'), td('现行有效件数'))}
${three('规章', p.regulations)}
${three('行政规范性文件', p.normative)}
${item('第二十条第（五）项')}
${tr(td('信息内容'), td('本年处理决定数量', 'colspan=3'))}
${one('行政许可', p.licensing)}
${item('第二十条第（六）项')}
${tr(td('信息内容'), td('本年处理决定数量', 'colspan=3'))}
${one('行政处罚', p.punishment)}
${one('行政强制', p.coercion)}
${item('第二十条第（八）项')}
${tr(td('信息内容'), td('本年收费金额（单位：万元）', 'colspan=3'))}
${one('行政事业性收费', p.feesWanYuan)}
</table>`
}

const GROUPS: readonly [string, readonly string[]][] = [
  [
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  ],
  [
    '（四）无法提供',
    ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  ],
  [
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    '（六）其他处理',
    [
      '1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3、其他',
    ],
  ],
]

/** Table three; `oneRow` leaves （六）其他处理 without its three rows, as the form of 2019 has it. */
export function table3({ requests }: Case, oneRow = false): string {
  let next = 0
  const numbers = (key?: string): string[] => {
    const row = key ? requests.rows.find((one) => one.key === key) : requests.rows[next]
    next = requests.rows.findIndex((one) => one.key === row?.key) + 1
    return (row?.values ?? []).map((value) => td(value))
  }
  const rows = [
    tr(
      td('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'colspan=3 rowspan=3'),
      td('申请人情况', 'colspan=7'),
    ),
    tr(td('自然人', 'rowspan=2'), td('法人或其他组织', 'colspan=5'), td('总计', 'rowspan=2')),
    tr(...['商业<br>企业', '科研<br>机构', '社会公益组织', '法律服务机构', '其他'].map((text) => td(text))),
    tr(td('一、本年新收政府信息公开申请数量', 'colspan=3'), ...numbers()),
    tr(td('二、上年结转政府信息公开申请数量', 'colspan=3'), ...numbers()),
    tr(td('三、本年度办理结果', 'rowspan=22'), td('（一）予以公开', 'colspan=2'), ...numbers()),
    tr(td('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'colspan=2'), ...numbers()),
  ]
  for (const [group, labels] of GROUPS) {
    if (oneRow && group === '（六）其他处理') {
      rows.push(tr(td(group, 'colspan=2'), ...numbers('other3')))
      continue
    }
    labels.forEach((label, i) => {
      const first = i === 0 ? [td(group, `rowspan=${labels.length}`)] : []
      rows.push(tr(...first, td(label), ...numbers()))
    })
  }
  rows.push(tr(td('（七）总计', 'colspan=2'), ...numbers()))
  rows.push(tr(td('四、结转下年度继续办理', 'colspan=3'), ...numbers()))
  return `<table>${rows.join('\n')}</table>`
}

/** Table four. */
export function table4({ reconsideration: r }: Case): string {
  const results = ['结果维持', '结果纠正', '其他<br>结果', '尚未审结', '总计']
  const blocks = [r.review, r.litigationDirect, r.litigationAfterReview]
  return `<table>
${tr(td('行政复议', 'colspan=5'), td('行政诉讼', 'colspan=10'))}
${tr(...results.map((text) => td(text, 'rowspan=2')), td('未经复议直接起诉', 'colspan=5'), td('复议后起诉', 'colspan=5'))}
${tr(...results.map((text) => td(text)), ...results.map((text) => td(text)))}
${tr(...blocks.flatMap((b) => [b.maintain, b.correct, b.other, b.pending, b.total].map((n) => td(n))))}
</table>`
}

const p = (text: string): string => `<p class=MsoNormal style='text-indent:32.0pt'><span>${text}</span></p>`

/** What a report's page or Word file holds; parts can be replaced or left out ('') by name. */
export function page(one: Case, parts: Partial<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    head: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><title>不读</title><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=ZH-CN>`,
    title: `<p align=center><b><span style="font-size:22pt">${one.org}</span></b></p><p><b>${one.year}年政府信息公开工作年度报告</b></p>`,
    preamble: p(
      `根据《中华人民共和国政府信息公开条例》要求，编制本报告。统计期限为${one.year}年1月1日至12月31日。`,
    ),
    h1: p('一、总体情况'),
    overview: p('（一）主动公开。公开信息120条。') + p('（二）依申请公开。受理申请3119件。'),
    h2: p('二、主动公开政府信息情况'),
    table2: table2(one),
    h3: p('三、收到和处理政府信息公开申请情况'),
    table3: table3(one),
    h4: p('四、政府信息公开行政复议、行政诉讼情况'),
    table4: table4(one),
    h5: p('五、存在的主要问题及改进情况'),
    problems: p('公开的时效还不够。将加强督查。'),
    h6: p('六、其他需要报告的事项'),
    others: p('全年收取政府信息公开信息处理费3940元。'),
    end: '</body></html>',
  }
  return Object.entries(all)
    .map(([name, html]) => parts[name] ?? html)
    .join('\n')
}

/** What a browser puts on the clipboard beside the HTML: cells parted by tabs, cells under a span left out. */
export function copiedText(html: string): string {
  return htmlPieces(html)
    .pieces.map((piece) =>
      piece.kind === 'line' ? piece.text : piece.rows.map((row) => row.join('\t')).join('\n'),
    )
    .join('\n')
}
