import { element, val, xmlPart } from '../xml/markup'
import { BEGINS_NO_LINE, ENDS_NO_LINE } from './lines/lineMarks'
import { SPACES } from './names'

const compat = (name: string, value: string): string =>
  element('w:compatSetting', {
    'w:name': name,
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': value,
  })

/** The settings of the document: marks keep their full width, and odd and even pages have footers of their own. */
export const settingsPart = (): string =>
  xmlPart(
    element(
      'w:settings',
      SPACES,
      element('w:zoom', { 'w:percent': 100 }),
      val('w:defaultTabStop', 420),
      element('w:evenAndOddHeaders'),
      val('w:characterSpacingControl', 'doNotCompress'),
      element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': ENDS_NO_LINE }),
      element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': BEGINS_NO_LINE }),
      element(
        'w:compat',
        {},
        compat('compatibilityMode', '15'),
        compat('overrideTableStyleFontSizeAndJustification', '1'),
        compat('enableOpenTypeFeatures', '1'),
        compat('doNotFlipMirrorIndents', '1'),
        compat('differentiateMultirowTableHeaders', '1'),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  )
