/** Year and unit of the report: what a sentence says of others is not compared with its tables. */
export interface Frame {
  year: number | null
  /** 单位名称, '' while it is not known. */
  unit: string
}

/** `whole`: the unit itself or all that it reports on; `open`: not said; `other`: somebody else, or a part. */
export type Subject = 'whole' | 'open' | 'other'

const PLACES = '市|区|县|省|镇|乡|旗|州|盟|域|辖区|街道?|开发区|新区|高新区|自治区|自治县|林区|办事处'
const OFFICES = '局|委|厅|办|处|院|中心|系统|单位|机关|部门|行政机关|分局|管委会|街道办|办公室|校'
const OPEN = new RegExp(
  [
    '^(?:全年度?|本年度?|今年|年内|年度|当年|本报告期内?|报告期内?|本期|期内|一年来|全年内|本统计年度|统计期内)',
    '^截[至止]到?',
    '^(?:12月(?:31日|底|末)?|年?[底末])',
    '^(?:年底|年末|目前|现|现已|实际|同时|另外|另|此外|其中|包括|含|加上|连同|包含|及(?!时)|和|并|还|且|有|尚有|仍有)',
    '^(?:一共|总共|共计|共|总计|合计|累计|已经|已|均|都|全部|分别|为|是|的|了)',
    '^(?:依法依规|依法|依规|依申请公开|按期|按时|按规定|按要求|按照规定|及时|规范|认真|妥善|严格|高效|稳妥|如期|顺利)',
    '^在?(?:法定|规定)?(?:期限|时限)内',
    '^(?:政府信息)?依申请(?:政府信息)?公开(?:工作|方面|情况|数量|办理)?',
    '^(?:政府)?信息公开(?:工作|方面|情况)?',
    '^(?:办理|处理|答复)(?:情况|结果)?(?:方面)?',
    // several channels with 等多种渠道 are all of them
    '^通过[^，、]*、[^，]*等(?:多种|各种|各类|多个)?(?:渠道|方式|途径|形式)',
    '^(?:从|按)?(?:申请|办理|处理)(?:方式|结果|情况|类型|人)?(?:看|来看|方面)?',
  ].join('|'),
  'u',
)
const WHOLE = new RegExp(
  `^(?:全(?:${PLACES}|局|委|厅|系统|校)|我(?:${PLACES}|${OFFICES})(?:政府|人民政府)?|本(?:${PLACES}|${OFFICES}|行政机关)(?:政府)?)` +
    '(?:各级)?(?:各)?(?:行政机关|政府机关|政府部门|单位|部门|机关|承办单位|职能部门|政府)?(?:、?各?(?:镇街|乡镇|街道|部门|单位)|、?各镇)*(?:对)?',
  'u',
)

const CLOSING =
  /(?:(?:政府信息)?依申请(?:政府信息)?公开(?:工作)?|完成|作出|一共|共计?|总计|合计|累计|已经?|均|全年|全部|依法|按期|及时|、|：){1,16}$/u

/** Formal endings that a unit's usual name leaves out: 廿三里街道 is 廿三里街道办事处. */
const FORMAL = ['人民政府', '办事处', '街道办事处', '管理委员会', '管委会', '委员会']

/**
 * True when a name is the unit's without its formal ending, or short for it: some of its characters in order, with the
 * same last one (区政府办).
 */
function isUnit(name: string, unit: string): boolean {
  if (name.length < 2 || unit === '' || isAbove(name, unit)) return false
  return [unit, ...FORMAL.flatMap((end) => (unit.endsWith(end) ? unit.slice(0, -end.length) : []))].some(
    (one) => isShortFor(name, one),
  )
}

/** True for a body above the unit: 市局 in the report of a district's office, 省厅 in a city's. */
const isAbove = (name: string, unit: string): boolean =>
  (/^市[^区县旗]*$/u.test(name) && !name.endsWith('分局') && /^[^市]*市.*[区县旗]/su.test(unit)) ||
  (name.startsWith('省') && /[市区县旗](?!场)/u.test(unit))

function isShortFor(name: string, unit: string): boolean {
  // 区公安分局 is 市公安局和平区分局
  const branch = name.endsWith('分局') && unit.endsWith('分局')
  if (branch) return name.split('').every((char) => unit.includes(char))
  let at = 0
  for (const char of name) {
    at = unit.indexOf(char, at) + 1
    if (at === 0) return false
  }
  const office = unit.endsWith('办公室') || unit.endsWith('办公厅')
  return name.at(-1) === unit.at(-1) || (office && name.endsWith('办'))
}

/** True where the words mean more than the unit: 全区 in the report of 区政府办. */
const tooWide = (word: string, unit: string): boolean =>
  /^全(?:市|区|县|省|镇|乡|旗|州|盟)/u.test(word) &&
  !/(?:政府|管委会|管理委员会|办事处|街道|市|区|县|省)$|^$/u.test(unit)
/** True where the words mean less than the unit: 本级 and 机关本级 in a government's report. */
const tooNarrow = (word: string, unit: string): boolean =>
  /^本(?:级|机关|单位|部门)/u.test(word) && unit.endsWith('政府')

/** Whom the words before a verb are about; `other` also for another year than the report's. */
export function subjectOf(words: string, { year, unit }: Frame): Subject {
  let rest = words
  let subject: Subject = 'open'
  for (let before = ''; rest !== before;) {
    before = rest
    const dated = /^(20\d{2})年(?:度)?/u.exec(rest)
    if (dated) {
      if (Number(dated[1]) !== year) return 'other'
      rest = rest.slice(dated[0].length)
    }
    rest = rest.replace(OPEN, '').replace(/^[，、：…＊]+/u, '')
    const whole = WHOLE.exec(rest)
    if (whole) {
      if (tooWide(whole[0], unit) || tooNarrow(whole[0], unit)) return 'other'
      subject = 'whole'
      rest = rest.slice(whole[0].length)
    }
  }
  rest = rest.replace(CLOSING, '')
  if (rest === '') return subject
  return isUnit(rest, unit) ? 'whole' : 'other'
}

const FOREIGN =
  /(?:^|[，、；：（]|其中)([\p{Script=Han}]{1,14}?(?:局|委员会|管委会|委(?![员托派会])|办公室|府办|厅|街道办事处|街道|镇|乡|中心|公司|集团|大队|支队|法院|检察院|本级))(?=[^\p{Script=Han}]|[\p{Script=Han}])/gu

/** 以厅名义, 一年内街道: the unit by the last word of its name. */
function isBare(name: string, unit: string): boolean {
  const bare = name.replace(/^(?:一年[内中里来]|过去一年|年内|以|由|经|涉及?|被|向|在)+|(?:本级|机关)$/gu, '')
  return /^省?市?(?:局|厅|委|镇|乡|街道|管委会|中心|办公室)$/u.test(bare) && hasEnding(unit, bare)
}
const hasEnding = (unit: string, name: string): boolean =>
  [unit, ...FORMAL.flatMap((end) => (unit.endsWith(end) ? unit.slice(0, -end.length) : []))].some((one) =>
    one.endsWith(name.replace(/^[省市]+/u, '')),
  ) ||
  (name === '管委会' && unit.endsWith('管理委员会'))

const YEAR = /(?:20\d{2}年度?|全年度?|本年度?|今年)(?![我本全各])/gu

/** True when words name another body than the unit, so that the numbers after them may be its. */
export function namesAnother(words: string, frame: Frame): boolean {
  // 2025年度区住建局, 全年区住建局: a mark in place of the year lets the name begin behind it
  for (const [, name = ''] of words.replace(YEAR, '，').matchAll(FOREIGN)) {
    if (/^各|^全|(?:^|年|度)[我本]|^(?:通过|利用|依托|在|向|由|对)/u.test(name)) continue
    if (!isBare(name, frame.unit) && subjectOf(name, frame) === 'other') return true
  }
  return false
}
