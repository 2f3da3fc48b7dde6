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

/**
 * Whether a bar holds. A time that is over its bar because this machine is slower than the one of the bars holds as well, and it is
 * said; what is no time is the same on every machine.
 */
function verdict({ app, bar, unit }: Row, slowness: number): string {
  if (bar === null) return '–'
  if (app <= bar) return 'holds'
  return unit === 'ms' && app / slowness <= bar ? `holds at × ${slowness.toFixed(1)}` : 'MISSED'
}

/**
 * The rows as a Markdown table.
 * @param slowness how many times slower than the machine of the bars this one is
 */
export function table(rows: readonly Row[], slowness: number): string {
  const lines = rows.map((row) => {
    const { what, app, plain, unit, bar } = row
    return [
      what,
      shown(app, unit),
      shown(plain, unit),
      plain === null ? '–' : `× ${(app / plain).toFixed(2)}`,
      bar === null ? '–' : `≤ ${shown(bar, unit)}`,
      verdict(row, slowness),
    ]
  })
  const all = [['', 'editor', 'plain page', 'ratio', 'bar', ''], ...lines]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [head = [], ...body] = all
  return [line(head), rule, ...body.map(line)].join('\n')
}
