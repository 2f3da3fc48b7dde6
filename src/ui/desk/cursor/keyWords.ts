/** Keys that the place with the cursor handles itself: a field, a cell, a text. Loaded with the help. */
export const fieldKeys: readonly { keys: string; does: string }[] = [
  { keys: '回车', does: '到下一个没填的空，可不填的略过；到末尾再从头找' },
  { keys: 'Tab', does: '到下一个空' },
  { keys: 'Shift+Tab', does: '到上一个空' },
  { keys: '← →', does: '在正文与空之间移动' },
  { keys: 'Esc', does: '取消刚才在这个空里的修改' },
  { keys: '表格里的方向键', does: '到旁边的格，加 Ctrl 到边上，加 Shift 选一片' },
  { keys: 'F2、双击', does: '在这一格里移动光标修改' },
  { keys: '=、Ctrl+回车', does: '把算出的合计填进这一格' },
  { keys: 'F1', does: '表格这一行的填表说明' },
  { keys: 'Ctrl+B', does: '加粗' },
]

/** The keys of the desk in the order of the help, and what each does. */
export const deskKeys = {
  'Ctrl+Z': '撤销（正文和数字都行）',
  'Ctrl+Y': '重做',
  'Ctrl+S': '立即保存',
  'Ctrl+P': '预览并打印报告',
  'Ctrl+F、Ctrl+H': '查找、替换',
  'F8、Shift+F8': '到下一处、上一处问题',
  'Ctrl+K': '把一个数据项放进句子',
  'Ctrl+Shift+7': '编号 1. 2. 3.',
  'Ctrl+Shift+8': '编号 一是、二是',
  'Ctrl+回车': '在正文里：本节已通读，到下一个待通读的节',
  'Alt+F10': '到本节的工具，左右键在其中移动',
  'F6、Shift+F6': '在工具栏、章节、正文、检查之间切换',
} as const
