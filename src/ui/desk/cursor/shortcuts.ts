import type { deskKeys } from './keyWords'

/** A key of the desk. What it does is said in `deskKeys` of `keyWords.ts`, which comes with the help. */
export interface Shortcut {
  keys: keyof typeof deskKeys
  matches(event: KeyboardEvent): boolean
  run(event: KeyboardEvent): void
  /** Also while an input method composes. */
  always?: true
}

/** What the keys set off. */
export interface DeskCommands {
  save(): void
  undo(): void
  redo(): void
  print(): void
  toTools(): void
  insertFigure(): void
  list(marker: '1.' | '一是'): void
  nextRegion(back: boolean): void
  readThrough(section: string): void
  find(replace: boolean): void
  /** To the next finding, or the one before. */
  step(back: boolean): void
}

const ctrl = (event: KeyboardEvent, shift = false): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey === shift
const letter = (event: KeyboardEvent, key: string): boolean => event.key.toLowerCase() === key
/** The section whose panel has the cursor; null outside of all. */
const panelOf = ({ target }: KeyboardEvent): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-section]')?.dataset.section ?? null) : null
/** A cell of a table, where the same keys fill in a sum. */
const inCell = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('table') !== null

/** The desk's keys. Undo and redo are the report's, over text and figures alike. */
export function shortcutsOf(commands: DeskCommands): readonly Shortcut[] {
  return [
    {
      keys: 'Ctrl+Z',
      matches: (event) => ctrl(event) && letter(event, 'z'),
      run: () => commands.undo(),
    },
    {
      keys: 'Ctrl+Y',
      matches: (event) => (ctrl(event) && letter(event, 'y')) || (ctrl(event, true) && letter(event, 'z')),
      run: () => commands.redo(),
    },
    {
      keys: 'Ctrl+S',
      matches: (event) => ctrl(event) && letter(event, 's'),
      run: () => commands.save(),
      always: true,
    },
    {
      keys: 'Ctrl+P',
      matches: (event) => ctrl(event) && letter(event, 'p'),
      run: () => commands.print(),
    },
    {
      keys: 'Ctrl+F、Ctrl+H',
      matches: (event) => ctrl(event) && (letter(event, 'f') || letter(event, 'h')),
      run: (event) => commands.find(letter(event, 'h')),
    },
    {
      keys: 'F8、Shift+F8',
      matches: (event) => event.key === 'F8',
      run: (event) => commands.step(event.shiftKey),
    },
    {
      keys: 'Ctrl+K',
      matches: (event) => ctrl(event) && letter(event, 'k'),
      run: () => commands.insertFigure(),
    },
    {
      keys: 'Ctrl+Shift+7',
      matches: (event) => ctrl(event, true) && event.code === 'Digit7',
      run: () => commands.list('1.'),
    },
    {
      keys: 'Ctrl+Shift+8',
      matches: (event) => ctrl(event, true) && event.code === 'Digit8',
      run: () => commands.list('一是'),
    },
    {
      keys: 'Ctrl+回车',
      matches: (event) => ctrl(event) && event.key === 'Enter' && !inCell(event) && panelOf(event) !== null,
      // a key that is held down says nothing of the sections that it would run through
      run: (event) => !event.repeat && commands.readThrough(panelOf(event) ?? ''),
    },
    {
      keys: 'Alt+F10',
      matches: (event) => event.altKey && event.key === 'F10',
      run: () => commands.toTools(),
    },
    {
      keys: 'F6、Shift+F6',
      matches: (event) => event.key === 'F6',
      run: (event) => commands.nextRegion(event.shiftKey),
    },
  ]
}

const lastIn = new WeakMap<Element, HTMLElement>()

/** Remembers where in its region (`data-region`) the cursor is, so that coming back leads there. */
export function noteRegion({ target }: FocusEvent): void {
  const region = target instanceof HTMLElement ? target.closest('[data-region]') : null
  if (region && target instanceof HTMLElement) lastIn.set(region, target)
}

/** Moves the cursor to the next of the screen's regions, round and round, to where it was there last. */
export function goToNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll('[data-region]')]
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions.at((now + (back ? -1 : 1) + regions.length) % regions.length)
  const last = next && lastIn.get(next)
  const first = next?.querySelector<HTMLElement>('a[href], button:not(:disabled), input, [role="textbox"]')
  const to = last?.isConnected ? last : first
  to?.focus()
}
