import { type DatedYear, LAST_YEAR } from './datedYear'

const CARRIED_BEHIND =
  /^\s*年?度?(?:\d{1,2}月)?[末底份]?[^，。；\d]{0,8}?(?:结转|接转|转结|顺延|遗留|未办|未结|未完|跨年|留存|转入|转来|延续|滚存|积存)/u
const CARRIED_BEFORE = /(?:结转|接转|转结|顺延|遗留|承接|转入|针对|对照)[自于到至]?\s*$/u
/** 2024年指出的问题, 2024年存在的问题已整改 */
const FAULTS_BEHIND =
  /^\s*年?度?[^，。；\d]{0,8}?(?:指出|提出|反馈|查摆|通报|发现|梳理|列出|查找)[^，。；]{0,8}(?:问题|不足|短板)|^\s*年?度?存在的?(?:主要)?(?:问题|不足|短板)(?:，|的|均|都|已|已经|经|全部|逐项|逐一|进行|得到|有效|基本)*(?:整改|改进|解决)/u
/** 对2024年的不足 */
const FAULTS_BEFORE = /(?:^|[，：])[对就]$/u
const FAULTS = /^\s*年?度?[^，。；]{0,10}(?:问题|不足|短板)/u
/** 上年（2024年）, 去年即2024年; 2024年（上年） */
const LAST_BEFORE = new RegExp(`(?:^|[^较比与同和])${LAST_YEAR}[^，；]{0,12}[（(即]\\s*$`, 'u')
const LAST_BEHIND = new RegExp(`^\\s*年度?[（(]${LAST_YEAR}`, 'u')

/**
 * True for the year before where its matters came into the report's year: 2024年结转, 结转2024年3件, 针对2024年的问题, 2024年指出的问题,
 * 上年度（2024年）.
 */
export const isCarriedOver = ({ lead, behind }: DatedYear): boolean =>
  CARRIED_BEHIND.test(behind) ||
  CARRIED_BEFORE.test(lead) ||
  FAULTS_BEHIND.test(behind) ||
  (FAULTS_BEFORE.test(lead) && FAULTS.test(behind)) ||
  LAST_BEFORE.test(lead) ||
  LAST_BEHIND.test(behind)
