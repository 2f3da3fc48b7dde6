import type { Template } from '../../../report/template/template'
import { relationId } from '../../package/officePackage'
import { element, escaped, xmlPart } from '../../xml/markup'
import { fixedAddress, quotedSheet } from '../address'
import { namesOfPlaces } from '../placeNames'
import type { SheetPlan } from '../plan/sheetPlan'
import { SPREADSHEET } from './styles'

/**
 * The names of the workbook: one for each cell of a value, which Excel, WPS and LibreOffice move with it when rows are
 * inserted, and the rows of each sheet that are printed on every page.
 */
function definedNames(template: Template, plans: readonly SheetPlan[]): string {
  const names = namesOfPlaces(template)
  const values = plans.flatMap(({ name: sheet, cells }) =>
    cells.flatMap((cell) => {
      const name = cell.figure === undefined || cell.isRepeated ? undefined : names.get(cell.figure)
      const formula = `${quotedSheet(sheet)}!${fixedAddress(cell)}`
      return name === undefined ? [] : [element('definedName', { name }, escaped(formula))]
    }),
  )
  const titles = plans.map(({ name: sheet, frozen }, localSheetId) =>
    element(
      'definedName',
      { name: '_xlnm.Print_Titles', localSheetId },
      escaped(`${quotedSheet(sheet)}!$1:$${frozen}`),
    ),
  )
  return element('definedNames', {}, ...titles, ...values)
}

/** The part that names the sheets; the first relations of it are theirs. */
export const workbook = (template: Template, plans: readonly SheetPlan[]): string =>
  xmlPart(
    element(
      'workbook',
      {
        xmlns: SPREADSHEET,
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element(
        'sheets',
        {},
        ...plans.map(({ name }, nth) =>
          element('sheet', { name, sheetId: nth + 1, 'r:id': relationId(nth) }),
        ),
      ),
      definedNames(template, plans),
    ),
  )
