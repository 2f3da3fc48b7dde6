import { withDigits } from '../../years/writtenDigits'
import { hitsOf, type WordingRule } from '../rule'

/** Eighteen characters with a date of birth in the middle, with blanks between the parts at most. */
const CARD =
  /(?<![\dA-Za-z])((?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4})\s?((?:19|20)\d{2})\s?((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\s?(\d{3})\s?([\dXx])(?![\dA-Za-z])/gu
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** True when the last character is the check digit of the others (GB 11643). */
function holds(digits: string, last: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0)
  return CHECK_DIGITS.charAt(sum % 11) === last.toUpperCase()
}

/** How many characters before a number are searched for words that say what it is. */
const NEAR = 16
const NAMED = /身份证|公民身份|证件号/u
const OTHER =
  /(?:(?:编|单|案|文|账|卡|批|序|票|订单|流水|受理|登记|合同|项目|申请|备案)号码?|代码|编码|账户|No\.?|№)[：:为是]?\s?$/u

/**
 * C17: an identity card's number. An error when its check digit is right, or the words before call it one (it was
 * mistyped); not reported where they call it something else (申请编号); else a question.
 */
export const identity: WordingRule = {
  id: 'identity',
  name: '身份证号',
  severity: 'error',
  find: (line) =>
    hitsOf(
      withDigits(line),
      CARD,
      ({ index, 1: area = '', 2: year = '', 3: day = '', 4: order = '', 5: last = '' }) => {
        const before = line.slice(Math.max(0, index - NEAR), index)
        if (holds(area + year + day + order, last) || NAMED.test(before))
          return { sentence: '身份证号不能公开，请删去' }
        if (OTHER.test(before)) return null
        return { sentence: '这像是身份证号（末位校验码不符），身份证号不能公开，请核实', severity: 'warning' }
      },
    ),
  must: [
    ['申请人身份证号11010519491231002X', null],
    ['申请人身份证号11010519491231002x。', null],
    ['号码 110105 19491231 002X', null],
    ['号码１１０１０５１９４９１２３１００２X', null],
    ['身份证号110105194912310021', null],
    ['申请人李某（110105194912310021）', null],
    ['受理编号11010519491231002X', null],
    ['本案件申请人王某110105194912310021', null],
    ['登记编码处李某110105194912310021', null],
  ],
  mustNot: [
    '统一社会信用代码91120101MA05XXXX0X',
    '项目编号110105204913310020',
    '共公开110105条',
    '电话022-23196000',
    '申请编号202512310001234567',
    '申请编号110105194912310021',
    '项目代码110105194912310021',
    '共989105194912310021',
  ],
}
