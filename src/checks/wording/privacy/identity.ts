import { withDigits } from '../../years/writtenDigits'
import { hitsOf, type WordingRule } from '../rule'

/** Eighteen characters with a date of birth in the middle, with blanks between the parts at most. */
const CARD =
  /(?<![\dA-Za-z])([1-9]\d{5})\s?((?:19|20)\d{2})\s?((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\s?(\d{3})\s?([\dXx])(?![\dA-Za-z])/gu
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** GB 11643: the last character follows from the others. */
function holds(digits: string, last: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0)
  return CHECK_DIGITS.charAt(sum % 11) === last.toUpperCase()
}

/** C17: an identity card's number. One whose check digit is wrong may be mistyped, or another number: it is asked about. */
export const identity: WordingRule = {
  id: 'identity',
  name: '身份证号',
  severity: 'error',
  find: (line) =>
    hitsOf(withDigits(line), CARD, ([, area = '', year = '', day = '', order = '', last = '']) =>
      holds(area + year + day + order, last)
        ? { sentence: '身份证号不能公开，请删去' }
        : { sentence: '这像是身份证号，不能公开，请核实', severity: 'warning' },
    ),
  must: [
    ['申请人身份证号11010519491231002X', null],
    ['申请人身份证号11010519491231002x。', null],
    ['号码 110105 19491231 002X', null],
    ['号码１１０１０５１９４９１２３１００２X', null],
    ['身份证号110105194912310021', null],
  ],
  mustNot: [
    '统一社会信用代码91120101MA05XXXX0X',
    '项目编号110105204913310020',
    '共公开110105条',
    '电话022-23196000',
    '申请编号202512310001234567',
  ],
}
