import { displayNote, noteDisplay } from '../../services/base/displayNote'
import './dark/tokens.css'
import './sizes.css'
import './small.css'

/** How the screen looks: 显示设置. */
export interface Display {
  size: 'normal' | 'large' | 'larger'
  /** `system`: as the desktop is. */
  theme: 'system' | 'light' | 'dark'
}

const SIZES: readonly Display['size'][] = ['normal', 'large', 'larger']
const THEMES: readonly Display['theme'][] = ['system', 'light', 'dark']
const dark = matchMedia('(prefers-color-scheme: dark)')

/** What was chosen in this browser. */
export function display(): Display {
  const [size, theme] = (displayNote() ?? '').split(' ')
  return {
    size: SIZES.find((one) => one === size) ?? 'normal',
    theme: THEMES.find((one) => one === theme) ?? 'system',
  }
}

function show(): void {
  const { size, theme } = display()
  const root = document.documentElement
  root.dataset.size = size
  root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

/** Chooses how the screen looks; kept in this browser. */
export function setDisplay({ size, theme }: Display): void {
  noteDisplay(`${size} ${theme}`)
  show()
}

show()
dark.addEventListener('change', show)
