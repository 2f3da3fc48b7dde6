/** One figure of the bench; null where there is nothing to say. */
export interface Row {
  what: string
  app: number
  /** The same on the plain page. */
  plain: number | null
  unit: 'ms' | 'kB' | ''
  bar: number | null
}

/** The value below which the share `p` of the values lies. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

function shown(value: number | null, unit: Row['unit']): string {
  if (value === null) return '–'
  return `${value.toFixed(unit === '' || value >= 100 ? 0 : value < 1 ? 2 : 1)} ${unit}`.trim()
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, app, plain, unit, bar }) => [
    what,
    shown(app, unit),
    shown(plain, unit),
    plain === null ? '–' : `× ${(app / plain).toFixed(2)}`,
    bar === null ? '–' : `≤ ${shown(bar, unit)}`,
    bar === null ? '–' : app <= bar ? 'holds' : 'MISSED',
  ])
  const all = [['', 'editor', 'plain page', 'ratio', 'bar', ''], ...lines]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [head = [], ...body] = all
  return [line(head), rule, ...body.map(line)].join('\n')
}
