/** The words that lists in use are written with, beside our own; "|" parts those that mean one thing. */
import type { Model } from "../vi/vietnamese.ts";
import { written } from "./written.ts";

export const synonyms = (): Model["synonyms"] => ({
  headers: {
    order: "No|Nr|#|S/N|Item no|Item number|Serial|Sl no",
    code: "ID|Ref|Reference|Indicator code|Indicator ID|KPI ID|Clause|Clause no|Number|Task ID|Control ID|Ref no|WBS",
    criterion: "Criteria|Standard|Domain|Category|Section|Area|Chapter|Theme|Pillar",
    group: "Group|Subcategory|Sub-category|Subsection|Phase|Stage|Sprint|Week|Workstream|Work stream|Step",
    text: "Indicator|Requirement|Requirements|Criteria|Criterion|Control|Control objective|Control description|Control name|Activity|Activities|Task|Tasks|Task name|Task description|Activity name|Activity description|Action|Actions|Action item|Action required|Milestone|Deliverable|Work item|To do|Objective|Question|Statement|Item|Checklist item|Check|Checkpoint|Check point|Point to check|KPI|Measure|Element|Procedure|Standard|Title|Name|Description|Details|Detail",
    measure: "Type|Measure type|How measured|Measurement|Data type",
    piece: "UoM|Units|Unit",
    target1: "Target|Level 1|Basic|Minimum|Threshold|Goal|Required|Requirement|Acceptance level",
    target2: "Level 2|Advanced|Stretch|Stretch target",
    result:
      "Result|Actual|Actual value|Current|Current value|Achieved|Score|Status|Finding|Findings|Compliance|Compliant|Compliance status|Met|Rating|Response|Answer|Assessment|Outcome|Conformity",
    numerator: "Num",
    denominator: "Denom",
    state: "Status|State|Progress|Task status",
    owner:
      "Owner|Responsible|Responsible person|Person responsible|Person in charge|PIC|Assigned to|Assignee|Accountable|Task owner|Action owner|Action by|Who|Lead",
    unit: "Unit|Department|Dept|Team|Ward|Division|Office|Responsible unit|Responsible department|Responsible|Lead",
    supportUnits: "Support|Supported by|Supporting departments|Partners",
    dueOn:
      "Deadline|Due|Due date|Due by|Due on|By when|Target date|Target completion date|End date|End|Finish|Finish date|Completion date|Complete by|Planned completion|When|Date",
    note: "Notes|Comment|Comments|Remark|Remarks|Observation|Observations",
    evidenceTitle: "Evidence|Proof|Supporting document|Supporting documents|Documentation|Documents",
    evidenceLink: "URL|Hyperlink|Link|Evidence link|Link to evidence|Evidence URL|Document link",
    evidenceDoc: "Document number|Document no|Doc no|Doc number|Document ref",
    evidenceOn: "Document date|Issue date|Issued on",
    detail:
      "Task detail|Task details|Activity detail|Detail|Details|Description|Task description|Activity description|Action description",
    ownerEmail: "Owner email|Owner e-mail|Email|E-mail|Email address",
    startOn:
      "Start|Start date|Started on|Begin|Begin date|From|Date assigned|Assigned on|Date opened|Date raised|Raised on|Date opened|Opened",
    doneOn:
      "Completed on|Date completed|Date closed|Closed on|Actual completion|Actual finish|Actual end|Done on|Closed|Completed",
    progress:
      "% complete|% completed|% done|Percent complete|Percentage complete|Progress %|% progress|Complete %|Completion %",
  },
  joined: {
    text: "Task|Activity|Action|Control|Requirement|Criterion|Indicator|Item|Work|Milestone|Deliverable|Objective|Question|Measure|Clause>name|title|description|statement|item|text",
    text2:
      "Description of|Name of|List of>task|tasks|activity|activities|action|actions|requirement|requirements|work|control|controls",
    dueOn: "Due|End|Finish|Completion|Target|Target completion|Target end|Deadline|Delivery>date|by|on",
    owner: "Responsible|Assigned|Accountable|Lead>person|staff|officer|member|employee|to",
    unit: "Responsible|Lead|Owning|Assigned>department|unit|team|office|division|section",
    supportUnits: "Supporting|Partner>department|departments|unit|units|team|teams",
    note: "Additional|Further|Other|Auditor>notes|comments|remarks|observations",
  },
  people: {
    name: "Name|Full name|Role|Person|Staff|Staff name|Contact|Contact name|Member|Employee",
    email: "Email|E-mail|Email address|E-mail address|Mail",
    title: "Job title|Position|Title|Function",
  },
  words: {
    ...written,
    planned: "planned|expected|estimated|scheduled|baseline|target",
    actual: "actual",
    asOf: "as of|as at|in|for|fy|by|at|to",
    untilNow: "to date|so far|today|now",
    inTrouble: "at risk|behind|behind schedule|delayed|late|overdue|on track|off track",
    notApplicable: "n/a|na|not applicable",
    marks: "",
    unmarked: "",
    totals: "average|mean|overall|overall verdict|total|totals|subtotal|grand total|sum",
    foot: "(prepared|checked|reviewed|approved|signed) by|auditor|signatures?",
    remark: "notes?|remarks?",
    heading: "criterion|criteria|standard|section|part|chapter|domain|area|group|clause",
    inner: "group|clause",
    person: "head|deputy|acting|director|manager|officer|lecturer|dean|nurse|matron|secretary",
    unit: "department|dept|office|faculty|team|unit|ward|division|committee|board",
    body: "management|board",
    impersonal: "",
    noUnit: "",
    joined: "",
    courtesy: "mr|mrs|ms",
    title: "mr|mrs|ms|dr|prof",
    post: "",
    nobody: "tbd|tbc|tba|n/a|none|nobody|unassigned|vacant",
    leads: "lead|main|primary|owner|responsible|accountable",
    several: "all|each|every|various",
    and: "and",
    filler: "and|of|the|for",
  },
});
