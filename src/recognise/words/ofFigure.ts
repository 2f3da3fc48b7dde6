/** What is read of a figure's words, read once: a figure is compared with dozens of others. */
export function ofFigure<Figure extends object, T extends object | string | boolean>(
  read: (figure: Figure) => T,
): (figure: Figure) => T {
  const known = new WeakMap<Figure, T>()
  return (figure) => {
    const before = known.get(figure)
    if (before !== undefined) return before
    const found = read(figure)
    known.set(figure, found)
    return found
  }
}
