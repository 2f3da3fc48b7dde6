import { newDraft } from '../../src/report/draft/draft'
import { withSealed } from '../../src/report/draft/seal'
import type { ProseDoc, ProseText } from '../../src/report/text/prose'
import type { Report } from '../../src/report/report'
import { withText } from '../../src/report/draft/draft'
import type {
  Figure,
  Place,
  Section,
  SectionLevel,
  StarterBlock,
  TableCell,
  TableForm,
  TableRow,
  Template,
} from '../../src/report/template/template'
import { OWN_FORM } from '../../src/report/template/template'
import { village } from '../fixtures/village/village'

/*
 * Reports in forms of an office's own that have what the other reports have not: tables of many columns and of long cells,
 * lists, headings of two lines at every level, bodies that sign together with seals and without, rare characters, bold type.
 */

/** A section of words, or of a table when it is given. */
const section = (
  place: Place,
  level: SectionLevel,
  heading: string,
  starter: readonly StarterBlock[] = [],
  more: Partial<Section> = {},
): Section => ({ place, level, heading, short: heading.slice(0, 10), guidance: '', starter, ...more })

const label = (
  text: string,
  heads: 'columns' | 'rows' | 'nothing',
  span: { columns?: number; rows?: number } = {},
): TableCell => ({ kind: 'label', text, heads, ...span })

interface Shape {
  title?: string
  unit?: string
  signature?: string
  sealed?: boolean
  sections: readonly Section[]
  /** Text figures and their values. */
  words?: Readonly<Record<Place, string>>
}

/** The figures that the tables of some sections name: counts, or words where a value is given. */
function figuresOf(sections: readonly Section[], words: Readonly<Record<Place, string>>): Figure[] {
  return sections.flatMap(({ place, table }) =>
    (table?.body ?? []).flat().flatMap((cell): Figure[] => {
      if (cell.kind !== 'figure') return []
      const own = { place: cell.figure, section: place, label: cell.figure, unit: '', cell: true as const }
      return [cell.figure in words ? { ...own, kind: 'text' } : { ...own, kind: 'count' }]
    }),
  )
}

function reportOf({ title, unit, signature, sealed = true, sections, words = {} }: Shape): Report {
  const figures = figuresOf(sections, words)
  const template: Template = {
    ...village,
    id: OWN_FORM,
    ...(title !== undefined && { reportTitle: title }),
    sections: [...village.sections.slice(0, 1), ...sections],
    figures: [...village.figures.filter(({ section: of }) => of === 'v_head'), ...figures],
    rules: [],
    roles: {},
  }
  const counts = figures.map(({ place }, i): [Place, string] => [place, String((i * 7919 + 13) % 2000)])
  const values = {
    v_name: unit ?? '和平区',
    v_when: '2025',
    v_by: signature ?? '和平区人民政府办公室',
    v_day: '2026年1月20日',
    ...Object.fromEntries(counts),
    ...words,
  }
  return { template, draft: withSealed(newDraft(template, 'shape', values), sealed) }
}

const SENTENCES = [
  '全年主动公开政府信息3268条，其中通过门户网站公开2871条、政务新媒体公开397条，同比分别增长12.6%、8.3%。',
  '依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《江苏省政务公开工作要点》（政办发〔2025〕18号），修订公开指南、目录各1份。',
  '收到依申请公开126件，上年结转4件，均在法定期限内答复；因公开引起的行政复议3件、行政诉讼1件，无败诉案件。',
  '“互联网+政务服务”平台（含“一件事”专区）累计访问158.4万人次，办件23516件，网办率达98.75%。',
  '一是制度不够健全，个别单位公开不及时、不规范；二是解读形式单一，“图解”“视频”占比不到30%；三是队伍建设有待加强。',
]
const text = (n: number, from = 0): string =>
  Array.from({ length: n }, (_, i) => SENTENCES[(from + i) % SENTENCES.length] ?? '').join('')

/** A table of columns with counts in its rows. */
function counted(place: Place, columns: readonly string[], rows: readonly string[]): TableForm {
  return {
    name: place,
    widths: [4, ...columns.map(() => 2)],
    head: [[label('单位', 'columns'), ...columns.map((one) => label(one, 'columns'))]],
    body: rows.map((one, y): TableRow => [
      label(one, 'rows'),
      ...columns.map((_, x): TableCell => ({ kind: 'figure', figure: `${place}_${y}_${x}` })),
    ]),
  }
}

const BODIES = [
  '教育局',
  '科学技术局',
  '工业和信息化局',
  '民政局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源和规划局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '农业农村局',
  '文化广电和旅游局',
  '卫生健康委员会',
  '应急管理局',
  '审计局',
  '市场监督管理局',
]

function manyColumns(): Report {
  const columns = [
    '主动公开',
    '依申请公开',
    '予以公开',
    '部分公开',
    '不予公开',
    '无法提供',
    '行政复议',
    '行政诉讼',
    '政策解读',
    '回应关切',
    '合计',
  ]
  return reportOf({
    sections: [
      section('a', 1, '一、各部门公开情况', [text(2)]),
      section('b', 1, '各部门公开情况表', [], { unheaded: true, table: counted('b', columns, BODIES) }),
      section('c', 1, '二、各街道公开情况', [text(3, 1)]),
      section('d', 1, '各街道公开情况表', [], {
        unheaded: true,
        table: counted(
          'd',
          columns.slice(0, 7),
          BODIES.slice(0, 9).map((one) => `${one}驻街道服务站`),
        ),
      }),
      section('e', 1, '三、存在问题', [text(4, 2), text(2)]),
    ],
  })
}

function longCells(): Report {
  const words: Record<Place, string> = {}
  const rows = BODIES.slice(0, 8).map((one, y): TableRow => {
    words[`w_${y}_0`] = text(2, y).slice(0, 55)
    words[`w_${y}_1`] = text(1, y + 1).slice(0, 30 + y)
    words[`w_${y}_2`] = ['已完成', '正在推进，预计2026年6月底前完成', '长期坚持'][y % 3] ?? ''
    const cells = [0, 1, 2].map((x): TableCell => ({ kind: 'figure', figure: `w_${y}_${x}` }))
    return [label(String(y + 1), 'rows'), label(`区${one}`, 'rows')].concat(cells)
  })
  const table: TableForm = {
    name: '整改情况',
    widths: [1, 2, 5, 4, 2],
    head: [['序号', '责任单位', '问题表现', '整改措施和时限', '进展'].map((one) => label(one, 'columns'))],
    body: [...rows, [label(`附注：${text(2, 3)}`, 'nothing', { columns: 5 })]],
  }
  return reportOf({
    sections: [
      section('a', 1, '一、整改总体情况', [text(3, 2)]),
      section('b', 1, '整改情况表', [], { unheaded: true, table }),
      section('c', 1, '二、下一步打算', [text(3, 4)]),
    ],
    words,
  })
}

const LONG = [
  '一、深入贯彻落实党中央、国务院关于全面推进政务公开工作的决策部署和省、市有关工作要求',
  '（一）围绕“放管服”改革和优化营商环境，加大行政许可、行政处罚、行政强制等信息公开力度',
  '1.聚焦财政预决算、重大建设项目批准和实施、公共资源配置3个领域，公开2025年度信息1260条',
  '（1）严格执行公开属性源头认定、保密审查和“三审三校”制度，未发生1起失泄密事件，全年无差错',
]

function headings(): Report {
  return reportOf({
    title: '{v_name}{v_when}年度政府信息公开工作、政务公开工作和政务服务“一网通办”工作情况的报告',
    unit: '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县',
    signature: '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室',
    sections: [0, 1].flatMap((again) =>
      LONG.map((heading, i) =>
        section(`h${again}${i}`, (i + 1) as SectionLevel, heading, [text(2 + i, i + again), text(1, i)]),
      ),
    ),
  })
}

function lists(): Report {
  const items = Array.from({ length: 12 }, (_, i) => [
    text(1 + (i % 2), i),
    ...(i % 4 === 3 ? [text(1, i + 2)] : []),
  ])
  return reportOf({
    sealed: false,
    signature: '和平区人民政府办公室、和平区政务服务和数据管理局、和平区融媒体中心',
    sections: [
      section('a', 1, '一、主要做法', [text(1), { list: '1.', items }]),
      section('b', 1, '二、存在问题', [{ list: '一是', items: items.slice(0, 5) }]),
      section('c', 2, '（一）组织领导。', [text(2, 1)], { runIn: true }),
      section('d', 2, '（二）平台建设。', [text(2, 2)], { runIn: true }),
    ],
  })
}

/** Paragraphs in which every other part is bold. */
const bold = (...parts: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: [0, 1, 2, 3].map((turn) => ({
    type: 'paragraph',
    content: parts.map((part, i): ProseText =>
      (i + turn) % 2 === 0
        ? { type: 'text', text: part }
        : { type: 'text', text: part, marks: [{ type: 'bold' }] },
    ),
  })),
})

function rareAndBold(): Report {
  const report = reportOf({
    signature:
      '和平区人民政府办公室；和平区政务服务和数据管理局；和平区司法局；中共和平区委机构编制委员会办公室',
    sections: [
      section('a', 1, '一、先进个人', [
        '经推荐，𠮷田村村民委员会主任龍㐂、㙍头社区党支部书记赵𬭎、囍鑫苑网格员钱镕堃、孙喆旸等4人被评为“公开先锋”，𠮷祥路街道、㙍头镇各获奖励2万元。',
        text(2),
      ]),
      section('b', 1, '二、重点工作', ['x']),
      section('c', 1, '三、English 与数字混排', [
        'App、WeChat 小程序和 OFD 版式文件同步上线，接口符合 GB/T 9704—2012、ISO 32000-2 的规定；邮箱 gongkai@heping.gov.cn，网址 https://www.heping.gov.cn/zwgk/2025/index.html，可供查询。',
        '增长12.6%（上年同期：8.3%），其中：A类1,260件；B类980件；C类（含转办）37件——均已办结……详见附件1—3。',
        '时间为9:00—17:30，电话（022）12345；温度-5℃～38℃，比例3∶2，面积1,234.56m²，约合½。',
      ]),
    ],
  })
  const draft = withText(report.draft, 'b', bold(text(1), text(1, 1), text(1, 2), text(1, 3)))
  return { ...report, draft }
}

function spans(): Report {
  const figure = (y: number, x: number): TableCell => ({ kind: 'figure', figure: `s_${y}_${x}` })
  const group = (name: string, from: number, rows: readonly string[]): TableRow[] =>
    rows.map((one, i) => [
      ...(i === 0 ? [label(name, 'rows', { rows: rows.length })] : []),
      label(one, 'rows'),
      figure(from + i, 0),
      figure(from + i, 1),
      figure(from + i, 2),
    ])
  const table: TableForm = {
    name: '办理情况',
    widths: [2, 6, 2, 2, 2],
    head: [
      [label('指标', 'columns', { columns: 2, rows: 2 }), label('数量', 'columns', { columns: 3 })],
      [label('自然人', 'columns'), label('法人或其他组织', 'columns'), label('合计', 'columns')],
    ],
    body: [
      ...group('受理情况', 0, ['本年新收', '上年结转', '其他渠道转来并入的申请']),
      ...group('答复情况', 3, [
        '予以公开',
        '部分公开（区分处理的，只计这一情形，不计其他情形）',
        '不予公开',
        '无法提供',
        '不予处理',
        '其他处理',
      ]),
      ...group(
        '救济情况',
        9,
        Array.from({ length: 22 }, (_, i) => `第${i + 1}类情形的行政复议和行政诉讼案件`),
      ),
      [
        label('说明', 'rows'),
        label('数据截至2025年12月31日24时；“其他处理”包括逾期不缴费、不补正的申请。', 'nothing', {
          columns: 4,
        }),
      ],
    ],
  }
  return reportOf({
    sections: [
      section('a', 1, '一、办理情况', [text(3)]),
      section('b', 1, '办理情况表', [], { unheaded: true, table }),
      section('c', 2, '（一）有关情况说明', [text(2)]),
      section('d', 1, '二、两张表', []),
      section('e', 1, '表一', [], {
        unheaded: true,
        table: counted('e', ['受理', '办结', '在办'], BODIES.slice(0, 5)),
      }),
      section('f', 1, '表二', [], {
        unheaded: true,
        table: counted('f', ['受理', '办结'], BODIES.slice(0, 12)),
      }),
    ],
  })
}

/** The reports by their names. */
export const SHAPES: Readonly<Record<string, Report>> = {
  'many columns': manyColumns(),
  'long cells': longCells(),
  headings: headings(),
  lists: lists(),
  'rare and bold': rareAndBold(),
  spans: spans(),
}
