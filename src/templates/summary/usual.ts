import type { figures } from './figures'

/**
 * Usual range of the form's numbers, about ten times what a large district reports: a number outside it is asked about
 * (`unlikely`).
 */
export const usual: Readonly<
  Partial<Record<(typeof figures)[number]['place'], readonly [least: number, most: number]>>
> = {
  siteColumns: [1, 300],
  siteSubcolumns: [1, 2_000],
  portalDisclosures: [1, 200_000],
  policyFiles: [0, 5_000],
  policyInterpretations: [0, 5_000],
  meetingInfo: [0, 5_000],
  executionInfo: [0, 20_000],
  proposalInfo: [0, 5_000],
  enforcementInfo: [0, 100_000],
  powerListDepartments: [0, 200],
  powerListItems: [0, 50_000],
  orgDepartments: [0, 500],
  orgInfo: [0, 5_000],
  personnelInfo: [0, 5_000],
  districtFinanceInfo: [0, 5_000],
  budgetInfo: [0, 10_000],
  workSummaryInfo: [0, 5_000],
  convenienceInfo: [0, 50_000],
  keyAreaInfo: [0, 50_000],
  keyAreaSocial: [0, 50_000],
  keyAreaResources: [0, 50_000],
  keyAreaProjects: [0, 50_000],
  keyAreaOther: [0, 50_000],
  requestsReceived: [0, 20_000],
  appealsReceived: [0, 2_000_000],
  appealsClosed: [0, 2_000_000],
  mailboxReceived: [0, 100_000],
  mailboxHandled: [0, 100_000],
  pressConferences: [0, 200],
  pressConferencesCity: [0, 100],
  pressConferencesDistrict: [0, 200],
  leaflets: [0, 1_000_000],
  visitors: [0, 1_000_000],
  banners: [0, 10_000],
  boards: [0, 10_000],
  questionsAnswered: [0, 1_000_000],
  problemsSolved: [0, 100_000],
  trainingDepartments: [1, 300],
  trainingZones: [0, 50],
  trainingParticipants: [1, 10_000],
}
