import type { Finding } from '../../checks/findings/finding'

const isProblem = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning'

/** What is said of findings that came and went, '' where none did. What is blank or to be read is not told: it is looked up. */
export function changedWords(before: readonly Finding[], now: readonly Finding[]): string {
  const known = new Set(before.map(({ id }) => id))
  const left = new Set(now.map(({ id }) => id))
  const problems = now.filter(isProblem)
  const come = problems.filter(({ id }) => !known.has(id))
  const [first] = come
  if (first) return `新发现 ${come.length} 处：${first.sentence}`
  const gone = before.filter((finding) => isProblem(finding) && !left.has(finding.id)).length
  if (gone === 0) return ''
  return problems.length > 0 ? `少了 ${gone} 处，还有 ${problems.length} 处` : '错误和待核实都处理完了'
}
