import { FIGURE_CHAR } from '../../report/text/prose'
import type { Section } from '../../report/template/template'

const PROBLEMS = '二、存在的主要问题及改进情况'

/** The sections of 区年度信息公开政务工作总结报告; the sentences are the form's, in full-width punctuation. */
export const sections = [
  {
    place: 'basics',
    heading: '基本信息',
    short: '基本信息',
    level: 0,
    guidance: '标题和正文里反复出现的内容，在这里填一次，各处同步。',
    starter: [],
  },
  {
    place: 'overview',
    heading: '一、总体公开情况',
    short: '一、总体公开情况',
    level: 1,
    guidance: '概述依据、部署和全年工作，不写具体数字。',
    starter: [
      '{year}年，{district}认真贯彻落实《中华人民共和国政府信息公开条例》［第{decreeNo}号国务院令］和国家、省市决策部署，紧紧围绕市政府办公室{year}年政务公开重点工作安排，加大重点领域信息公开力度，不断提高政府信息公开质量，推进政府信息公开各项工作目标的落实。',
    ],
  },
  {
    place: 'proactive',
    heading: '（一）主动公开政府信息情况',
    short: '（一）主动公开',
    level: 2,
    guidance: '写全年主动公开的总量和分类数量。各类条数之和不应超过门户网站主动公开总数。',
    starter: [
      '根据市政府网站建设要求，区政府网站纳入市集约化网站群统一管理，栏目重新调整为{siteColumns}个栏目，{siteSubcolumns}个子栏目。',
      '全年，依托区政府门户网站主动公开政府信息{portalDisclosures}条。',
      {
        list: '1.',
        items: [
          [
            '决策执行结果公开方面。公开政府现行文件{policyFiles}件，解读{policyInterpretations}条，实现文件与解读互链；公开政府会议信息{meetingInfo}条；公开“政府工作报告”“重实干、强执行、抓落实”专项行动、十三五规划纲要及{year}年社会经济发展等执行和落实信息{executionInfo}条；公开{year}年人大政协建议提案信息{proposalInfo}条；公开行政执法和市场监管信息{enforcementInfo}条，增强了政府工作公开透明。',
          ],
          [
            '管理公开方面。公开{powerListDepartments}部门{powerListItems}项责权清单；公开{orgDepartments}个部门、街道机构职能及领导班子个人简历信息{orgInfo}条、公开人事信息{personnelInfo}条；公开区本级财政信息{districtFinanceInfo}条，全区财政核算单位预决算信息{budgetInfo}条；公开部门、街道工作总结{workSummaryInfo}条，有利于加强社会各界对政府行政权力、财政运行、人事管理等方面政府工作认识了解和舆论监督。',
          ],
          [
            '政务服务方面。',
            '政府网站开设专栏，与全国一体化在线政务服务平台{servicePlatform}政务服务网相连，能够在线提供咨询服务；同时，在政府网站设置“便民服务”、“社区管理”等栏目，作为便民信息的补充和拓展，公开政府部门、区政务服务大厅窗口、医疗卫生机构、公安派出所、中小学及区内文体场所、水电燃气通讯等便民办事信息{convenienceInfo}条，为市民足不出户获取政府办事信息提供了便捷渠道。',
          ],
          [
            '重点领域方面。公开政务公开重点工作信息{keyAreaInfo}条，包括食品药品安全、医疗教育、社会救助等社会事业信息{keyAreaSocial}条；保障房分配、政府采购及招投标等公共资源配置信息{keyAreaResources}条；区重点项目、土地征收、安全生产等重点项目信息{keyAreaProjects}条；放管服、棚户区改造、房屋征收补偿、督查审计等其他信息{keyAreaOther}条。',
          ],
        ],
      },
    ],
  },
  {
    place: 'requests',
    role: 'requests',
    heading: '（二）依申请公开情况',
    short: '（二）依申请公开',
    level: 2,
    guidance: '写受理件数、答复是否按期和收费情况，口径与申请台账一致。',
    starter: [
      '进一步规范依申请办理受理登记、处理审查、答复送达、归档备案等工作流程，公开申请方式、办理流程及各部门依申请办理信息，有效引导市民及时准确的提交申请，提高了依申请公开办理的工作效率。全年，区政府共受理公开申请{requestsReceived}件，均已按条例要求及时答复。在依申请办理过程中，检索、复印、邮寄等环节均未向申请人收取任何费用。',
    ],
  },
  {
    place: 'response',
    heading: '（三）回应社会关切情况',
    short: '（三）回应社会关切',
    level: 2,
    guidance: '写诉求平台与《政府信箱》全年的受理、办结和评价。件数取自平台年报，办结不多于受理。',
    dated: [{ words: '今年', within: '今年共受理诉求件' }],
    starter: [
      '今年共受理诉求件{appealsReceived}件，已办结{appealsClosed}件，按期办结率为{onTimeRate}%，满意率{satisfactionRate}%，优秀率{excellentRate}%，平均分{averageScore}分。',
      '{year}年《政府信箱》诉求平台累计受理有效信件{mailboxReceived}封，已办理{mailboxHandled}封。',
    ],
  },
  {
    place: 'outreach',
    heading: '（四）开展政策解读、宣传活动情况',
    short: '（四）政策解读、宣传',
    level: 2,
    guidance: '写解读、发布会和政务公开日活动。与前面相同的数据项只填一次，各处同步。',
    dated: [
      { words: '第十三届', within: '开展全市第十三届' },
      { words: '余份', within: `发放各类宣传资料${FIGURE_CHAR}余份` },
      { words: '余人', within: `接待咨询群众${FIGURE_CHAR}余人` },
    ],
    starter: [
      '政府网站设置“政府文件”“政策解读”专栏，并按文种分类细化“{docCodePrefix}政发、{docCodePrefix}政办发”子栏目，公开政府现行文件{policyFiles}条，解读{policyInterpretations}条，实现文件与解读互链。区政府召开专场新闻发布会{pressConferences}次，其中市政府新闻发布厅{pressConferencesCity}次，区内{pressConferencesDistrict}次，解读相关政策措施。',
      '开展各类政策咨询活动情况。以“深入宣贯政府信息公开条例，助力“重实干、强执行、抓落实”专项行动落实落地”为主题，组织各部门各街道通过座谈、社区讲堂、展板、条幅、发放宣传资料等方式，开展全市第十三届“{openDay}政务公开日”政策宣传活动，共发放各类宣传资料{leaflets}余份，接待咨询群众{visitors}余人，悬挂条幅{banners}个，展板{boards}块，解答咨询{questionsAnswered}人次，帮助解决问题{problemsSolved}件。',
    ],
  },
  {
    place: 'training',
    heading: '（五）政务公开工作培训情况',
    short: '（五）培训',
    level: 2,
    guidance: '写培训的日期、内容和参加的部门、人数。日期须在报告年度之内。',
    dated: [{ words: '一次', within: '开展培训工作一次' }],
    starter: [
      '开展培训工作一次。为提高全区政务公开工作人员法规意识和业务素质，{trainingDate}，举办《中华人民共和国政府信息公开条例》专题培训会，特邀市委党校法学教研部专家讲解条例内容。全区{trainingDepartments}个部门、{trainingZones}个功能区负责政务公开工作的相关领导及工作人员{trainingParticipants}人参加了培训。',
    ],
  },
  {
    place: 'siteInspection',
    heading: '（六）网站栏目检查情况',
    short: '（六）网站栏目检查',
    level: 2,
    guidance: '写检查方式、发现的问题和整改、通报情况。',
    starter: [
      '加强政府网站信息公开的监管，通过技术监测、专人巡查、定期检查等方式，检查栏目更新情况、信息公开规范情况，发现问题及时纠正，针对市政府网站纠错内容，督促涉及单位认真整改并予以通报问责。',
    ],
  },
  {
    place: 'problems',
    role: 'problems',
    heading: '（一）主要问题',
    short: '（一）主要问题',
    level: 2,
    chapter: PROBLEMS,
    chapterShort: '二、问题及改进',
    guidance: '写本年度的具体问题，不照抄上年，也不写“无”。',
    starter: [
      {
        list: '一是',
        items: [
          ['重点领域信息主动公开意识有待加强，存在信息数量少、栏目更新不及时等问题，个别单位有拖延心态；'],
          ['政府信息编审责任心不高，审核不能严格把关，存在错别字或表述错误等网站纠错问题。'],
        ],
      },
    ],
  },
  {
    place: 'improvements',
    role: 'improvements',
    heading: '（二）改进情况',
    short: '（二）改进情况',
    level: 2,
    guidance: '逐条对应上面的问题，写已经做的和下一步要做的。',
    starter: [
      '一是根据上级要求，进一步完善政府信息公开清单，逐步制定基层标准化公开清单；二是加强信息公开监督考核，通过技术检测、定期检查、通报考核等方式，提高信息数量和质量。',
    ],
  },
] as const satisfies readonly Section[]
