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
