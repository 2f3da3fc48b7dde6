/** A key of the editor and what it does, for the listener and for the help alike. */
export interface Shortcut {
  keys: string
  does: string
  matches(event: KeyboardEvent): boolean
  run(): void
}

const ctrl = (event: KeyboardEvent, key: string, shift = false): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  event.shiftKey === shift &&
  event.key.toLowerCase() === key

/** The editor's keys. Undo and redo are the report's, over text and figures alike. */
export function shortcutsOf(commands: {
  save(): void
  undo(): void
  redo(): void
  print(): void
  nextRegion(back: boolean): void
}): readonly Shortcut[] {
  return [
    { keys: 'Ctrl+S', does: '立即保存', matches: (event) => ctrl(event, 's'), run: commands.save },
    { keys: 'Ctrl+Z', does: '撤销', matches: (event) => ctrl(event, 'z'), run: commands.undo },
    {
      keys: 'Ctrl+Y',
      does: '重做',
      matches: (event) => ctrl(event, 'y') || ctrl(event, 'z', true),
      run: commands.redo,
    },
    { keys: 'Ctrl+P', does: '预览并打印报告', matches: (event) => ctrl(event, 'p'), run: commands.print },
    {
      keys: 'F6',
      does: '在章节、正文、检查之间切换',
      matches: (event) => event.key === 'F6' && !event.shiftKey,
      run: () => commands.nextRegion(false),
    },
    {
      keys: 'Shift+F6',
      does: '反向切换',
      matches: (event) => event.key === 'F6' && event.shiftKey,
      run: () => commands.nextRegion(true),
    },
  ]
}

/** Moves the cursor to the next of the screen's regions (`data-region`), round and round. */
export function goToNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions.at((now + (back ? -1 : 1) + regions.length) % regions.length)
  next?.querySelector<HTMLElement>('a[href], button:not(:disabled), input, [role="textbox"]')?.focus()
}
