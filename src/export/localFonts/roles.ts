/** What a face of the computer is taken for, in place of one that comes with the editor. */
export interface FontRole {
  /** The family that it gets here: `sheet.css` names it before the editor's own. */
  family: string
  /** What is set in it, as the official calls it. */
  use: string
  /** Names that such a face has on computers, the best first: full names, families or PostScript names. */
  names: readonly string[]
}

/** The faces that offices are asked for (GB/T 9704-2012, 5.2.2 and 7), under the names that Windows, 方正 and 中易 give them. */
export const FONT_ROLES: readonly FontRole[] = [
  {
    family: 'NB LocalBiaoSong',
    use: '标题',
    names: [
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      'FZXBSK--GBK1-0',
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      'FZXBSJW--GB1-0',
    ],
  },
  {
    family: 'NB LocalFangSong',
    use: '正文',
    names: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'FZFSK--GBK1-0'],
  },
  {
    family: 'NB LocalHeiTi',
    use: '一级标题',
    names: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHTK--GBK1-0'],
  },
  {
    family: 'NB LocalKaiTi',
    use: '二级标题',
    names: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKTK--GBK1-0'],
  },
]
