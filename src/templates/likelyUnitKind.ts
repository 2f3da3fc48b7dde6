type LikelyUnitKind = 'city' | 'county' | 'department' | 'street'

/** Endings of names with their kind of unit, the first match counts; null where it may be one or the other. */
const SAID: readonly (readonly [RegExp, LikelyUnitKind | null])[] = [
  // 驻京办事处 is no 街道
  [/(?:街道|地区)(?:办事处|办|党工委)?$|街办$|^[^驻]*办事处$/u, 'street'],
  [/(?:镇|乡|苏木)(?:(?:人民)?政府)?$/u, 'street'],
  [/(?:省|自治区|自治州|(?:北京|天津|上海|重庆)市)(?:人民)?政府$/u, 'city'],
  [/[区县旗](?:人民)?政府$/u, 'county'],
  // 苏州市昆山市 is a county; a 市 alone may be a county or not
  [/(?:市|自治州)[^省市州]+市(?:人民)?政府$/u, 'county'],
  // 开发区, 园区: some file as a government, some as a department
  [/[区园港岛]管理委员会$|管委会$|[村居]民?委(?:员会)?$/u, null],
  [/(?:局|厅|委员会|委|办公室|办公厅|办|总队|支队|大队)$/u, 'department'],
]

/** The kind of unit that a name most likely belongs to; null where it is not clear. */
export function likelyUnitKind(name: string): LikelyUnitKind | null {
  const own = name.replace(/[\s\u3000]|[（(][^（()）]*[）)]/gu, '')
  return SAID.find(([words]) => words.test(own))?.[1] ?? null
}
