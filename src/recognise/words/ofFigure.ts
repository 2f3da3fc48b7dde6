import type { Placed } from '../recognised'

/** What is read of a figure's words, read once: a figure is compared with dozens of others. */
export function ofFigure<T extends object | string>(read: (figure: Placed) => T): (figure: Placed) => T {
  const known = new WeakMap<Placed, T>()
  return (figure) => {
    const before = known.get(figure)
    if (before !== undefined) return before
    const found = read(figure)
    known.set(figure, found)
    return found
  }
}
