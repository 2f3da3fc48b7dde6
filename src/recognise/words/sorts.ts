/** By what persons are told apart: title, degree, party, sex, age, people. */
const SORTS: readonly RegExp[] = [
  /职称|[正副]高|技师$/u,
  /学历|研究生|硕士|博士|本科|大专/u,
  /党员|团员/u,
  /[男女]性?$/u,
  /岁|青年|老年/u,
  /少数民族|汉族/u,
]

/** True for words that sort one staff in two ways, and so count a person twice: 高级职称8人、研究生3人. */
export const areOfSorts = (phrases: readonly string[]): boolean =>
  SORTS.filter((sort) => phrases.some((words) => sort.test(words))).length > 1
