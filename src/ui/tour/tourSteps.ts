/** What a step of the tour puts a frame around; `null` for nothing. */
export type TourTarget = 'outline' | 'figures' | 'checks' | 'export' | 'backup'

/** A sentence or two about one thing on the desk. */
export interface TourStep {
  target: TourTarget | null
  words: string
}

/** Where each target is on the desk. Their frames are in `TourBar.vue`. */
export const TARGETS: Readonly<Record<TourTarget, string>> = {
  outline: '.desk-screen .outline',
  figures: '.desk-screen .surface .figure',
  checks: '.desk-screen .checks',
  export: '.desk-screen header.bar .preview',
  backup: '.desk-screen header.bar .backup',
}

const step = (target: TourTarget, words: string): TourStep => ({ target, words })

/** The desk in the order of the work. No sentence says left or right: in a small window all stands in one column. */
export const DESK_STEPS: readonly TourStep[] = [
  step('outline', '这里是填写进度和章节：点一下就到那一节，后面的数是这一节还没填的空，打勾的已填齐。'),
  step(
    'figures',
    '框住的是数据项：点进去填数，按回车到下一个没填的空。同一个数在几处出现，填一次，处处相同；表格像电子表格一样填。',
  ),
  step('checks', '检查随时列出没填的、对不上的和要核实的地方。按 F8 到下一处；有“改为”按钮的，点一下就改。'),
  step(
    'export',
    '写完点“预览”看 A4 版面，再点“导出 PDF”。还有没填或不对的地方，导出前会问您。Word、Excel 等在它旁边的菜单里。',
  ),
  step(
    'backup',
    '内容边写边存，只在这台电脑的这个浏览器里。不时点“备份”存成文件，清理浏览器、换电脑都能恢复。',
  ),
]

/** The same in the sample, which has something to try. */
export const SAMPLE_STEPS: readonly TourStep[] = [
  {
    target: null,
    words:
      '这是一份填好的样例，随便改、试着预览和导出都行：改了不保存，不进您的报告和备份，刷新就恢复原样。试试把平均分改成 105，再看检查。',
  },
  ...DESK_STEPS,
]
