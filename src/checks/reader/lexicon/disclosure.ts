import { each, said, type Word } from './word'

/** What is behind 行政许可: 行政许可决定书, 行政许可事项. */
const DECIDED = said(`
  决定 事项 件 案件 案 决定书 项目 决定件 处理决定 数量 总量 办件 业务 类决定
`).concat([''])

/** What table two counts: documents, decisions and 行政事业性收费. */
export const disclosure: readonly Word[] = [
  {
    means: { is: 'charges' },
    words: each(
      ['行政事业性收费', '行政性收费', '事业性收费', '行政收费', '行政事业收费', '规费'],
      ['', '金额', '总额', '总金额', '收入', '费用', '款', '总收入', '数额', '合计', '项目', '项目金额'],
    ).concat(['收费金额', '收费总额', '收费总金额', '收费收入', '收费总收入']),
    yes: '行政事业性收费入库3.6亿元',
    no: '收费公路3条',
  },
  // what is published of decisions is no number of decisions
  {
    means: { is: 'other' },
    words: each(
      [
        '行政许可',
        '行政处罚',
        '行政强制',
        '许可',
        '处罚',
        '行政许可和行政处罚',
        '行政许可、行政处罚',
        '行政执法',
      ],
      ['信息', '类信息', '公示信息', '结果信息', '决定信息', '公示'],
    ),
    yes: '其中行政许可信息55000条',
    no: '其中行政许可55000件',
  },
  { means: { is: 'charges' }, words: ['收费'], unsure: true, yes: '全年收费318.5万元', no: '费用318元' },
  {
    means: { is: 'papers' },
    words: ['文件', '文件目录', '有效文件', '件文件'],
    yes: '废止文件2件',
    no: '废止2件',
  },
  {
    means: { is: 'decision', decision: 'licensing' },
    words: [
      ...each(['行政许可'], DECIDED),
      ...each(
        ['许可'],
        DECIDED.filter((one) => one !== ''),
      ),
    ],
    yes: '作出行政许可694件',
    no: '作出行政处罚694件',
  },
  {
    means: { is: 'decision', decision: 'punishment' },
    words: [
      ...each(['行政处罚'], DECIDED),
      ...each(
        ['处罚'],
        DECIDED.filter((one) => one !== ''),
      ),
    ],
    yes: '行政处罚2210件',
    no: '行政强制2210件',
  },
  {
    means: { is: 'decision', decision: 'coercion' },
    words: [
      ...each(['行政强制'], [...DECIDED, '措施', '执行', '措施决定', '执行决定']),
      ...each(['强制'], ['决定', '措施', '执行', '措施决定', '案件']),
      '强制拆除',
    ],
    yes: '行政强制86件',
    no: '行政处罚86件',
  },
  {
    means: { is: 'decision', decision: 'licensing' },
    words: ['许可', '许可证'],
    unsure: true,
    yes: '核发燃气经营许可537件',
    no: '核发证照537件',
  },
  {
    means: { is: 'decision', decision: 'punishment' },
    words: ['处罚', '罚单'],
    unsure: true,
    yes: '处罚45起',
    no: '处理45起',
  },
  {
    means: { is: 'decision', decision: 'coercion' },
    words: ['强制'],
    unsure: true,
    yes: '强制86件',
    no: '强化86件',
  },
  {
    means: { is: 'document', document: 'normative' },
    words: ['行政规范性文件', '规范性文件', '行政规范性文件件数'],
    yes: '制发规范性文件8件',
    no: '印发文件8件',
  },
  {
    means: { is: 'document', document: 'regulations' },
    words: said(`
      规章 政府规章 地方政府规章 省政府规章 市政府规章 部门规章
    `),
    yes: '现行有效规章163件',
    no: '规章制度3项',
  },
  {
    means: { is: 'other' },
    words: ['规章制度', '规范性文件解读', '规范性文件备案'],
    yes: '规章制度3项',
    no: '规章3件',
  },
  {
    means: { is: 'act', act: 'make' },
    words: said(`
      制发 新制发 制定 新制定 出台 新出台 制定出台 制定发布 制定印发 印发 新印发 制作印发 颁布 制订 发文 下发
      本年制发 新制订 制订出台 公布施行 新颁布 颁布实施 制发了 出台了 制定了 印发了 新发布 新公布 发布实施
    `),
    yes: '制定规范性文件2件',
    no: '废止规范性文件2件',
  },
  {
    means: { is: 'act', act: 'repeal' },
    words: said(`
      废止 予以废止 宣布废止 废止了 本年废止 失效 宣布失效 宣布失效或废止 废止失效 废止或失效 清理废止 被废止
      废止和失效 失效或废止 予以废止的 停止执行
    `),
    yes: '废止1件',
    no: '制定1件',
  },
  {
    means: { is: 'act', act: 'valid' },
    words: said(`
      现行有效 继续有效 有效 现有 现行 保留有效 现存有效 现行有效件数 在用 仍在执行 正在执行 继续执行 保留执行
      仍然有效 仍有效 有效存量 保持有效 继续保留 予以保留 有效的 存续有效 留存有效 有效数 有效数量 现存 有效文件
    `),
    yes: '继续有效的规范性文件17件',
    no: '废止17件',
  },
]
