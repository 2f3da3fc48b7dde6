import { each, said, type Word } from './word'

const NEXT_TO = ['', '到', '至', '入']

/** What happens to requests: received, closed, carried over. */
export const flows: readonly Word[] = [
  {
    means: { is: 'act', act: 'receiveNew' },
    words: said(`
      新收到 新收 新接收 新受理 新接到 新接收到 新增 新申请 本年新收 新收件
    `),
    yes: '全年新收120件',
    no: '全年收到120件',
  },
  {
    means: { is: 'act', act: 'receive' },
    words: said(`
      收到 受理 接收 接收到 接到 收悉 收取 收件 收文 登记受理 收 接件 征集到
      登记 接受 申请量 申请总量 申请总数 收件量 受理量
      受理总量 受理数量 申请数量 总量 累计受理 共受理 共收到
    `),
    yes: '共接到120件',
    no: '共办结120件',
  },
  {
    means: { is: 'act', act: 'close' },
    words: said(`
      办结 答复 办复 回复 办理完毕 办理完成 办理完结 审结答复 审结 结案 办毕 办完
      作出答复 做出答复 予以答复 完成答复 答复办结 办理答复 办理并答复 处理完毕 处理完成
      办件 反馈 作答 办结答复 依法答复 答复完毕 作出决定 办结量 答复量 办结数
      办理回复 作出处理决定 办理结果 出具答复 送达答复
    `),
    yes: '已作出答复119件',
    no: '收到119件',
  },
  {
    means: { is: 'act', act: 'work' },
    words: said(`
      办理 处理 承办 收办 接办 处置 受办 承接办理
    `),
    yes: '共办理126件',
    no: '共办结126件',
  },
  {
    means: { is: 'act', act: 'carry' },
    words: [
      ...each(
        said(`
      结转 转结 接转 顺延 转接 递延 延续 滚存 转
    `),
        NEXT_TO,
      ),
      ...said(`
      遗留 承接 延至 延期至 移至 留待 续办 移交 流转至 结存 跨转 留转 延到
    `),
    ],
    yes: '上年度转入6件',
    no: '上年度6件',
  },
  {
    means: { is: 'act', act: 'pending' },
    words: said(`
      正在办理 正在办理中 正在处理 在办 办理中 尚在办理 尚在办理中 未办结 尚未办结 待办 待办结
      未答复 尚未答复 待答复 处理中 仍在办理 仍在办理中 在办理中 未到期 正在答复 还在办理
      还在办理中 未办理完毕 尚未办理完毕 处于办理中 处于办理期 办理期限内 继续办理 继续处理 继续答复
    `),
    yes: '7件正在办理中',
    no: '7件已办结',
  },
]

/** The years that a number is carried from or to. */
export const periods: readonly Word[] = [
  {
    means: { is: 'period', period: 'last' },
    words: said(`
      上年 上年度 上一年 上一年度 去年 去年度 往年 前一年 前一年度 年初 以前年度 前年度 加上年
      加上年度 加上一年 加上一年度
    `),
    yes: '加上年结转6件',
    no: '结转下年6件',
  },
  {
    means: { is: 'period', period: 'next' },
    words: said(`
      下年 下年度 下一年 下一年度 次年 次年度 明年 来年 跨年 跨年度 后一年 翌年
    `),
    yes: '转下年办理7件',
    no: '上年结转7件',
  },
  {
    means: { is: 'period', period: 'this' },
    words: said(`
      本年 本年度 当年 当年度 今年 全年 全年度 年内 年度 一年来 报告期内 本报告期 年末
      年底 期内 统计期内 截至年底 截止年底 截至目前 截止目前 目前 现已 年度内 本期
    `),
    yes: '本年度收到120件',
    no: '下年度办理7件',
  },
]
