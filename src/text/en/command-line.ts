/** Words of the command line, which are no part of the script that Google gets. */
import type { CommandLineText } from "../vi/command-line.ts";

export const commandLine = (): CommandLineText => ({
  usage: (languages) => `Sổ Chuẩn on your own computer

  npm start [-- FILE.xlsx]                             the main job, on a sample workbook or on your own
  npm run -s so-chuan -- <command> FILE.xlsx [options]

Commands
  init [--demo]      make a workbook (--demo: with sample data), or repair the one there is
  adopt --tab TAB    take over the list of indicators in use in another tab of the workbook
  score              compute readiness and write it into the workbook
  check              list the cells to correct; writes nothing
  mend               preview what can be repaired with certainty; --answer yes: repair it
  report             write the Report tab; --docx FILE.docx: write it as a Word document
  digest [--approve] preview the mails (--bodies: with their text); --approve: approve and send
  tick               do what the hourly schedule does
  run <entryPoint>   run a menu item by its name, such as: run sendTestMail

Options
  ${`--lang ${languages}`.padEnd(18)} language (init: of the workbook)
  --at TIME          take this local time as now, such as 2026-11-24T07:05
  --as E-MAIL        the person at the keyboard
  --answer ANSWER    answers dialogs in turn; when none is left they are cancelled
  --tab TAB          (adopt) the tab that holds the list in use
  --map 'COLUMN=FIELD'  (adopt) what a column of the list is, such as 'Basis=note'
  --docx FILE        (report) the Word file to write
  --kind KIND        (report --docx) report | self-assessment | unit:CODE | criterion:N | minutes | evidence | pack
  --out FOLDER       write each mail as an .eml file (unless said: folder so-chuan-thu beside the workbook)
  --smtp URL         really send, such as smtps://name:password@smtp.example.vn
  --copy-to FILE     work on a copy of this name; the file itself stays as it is
  --json             print one JSON object

Exit code: 0 done, 1 something for a person to correct or an unanswered question, 2 wrong usage.`,
  unknownOption: (name) => `there is no option “${name}”`,
  optionValue: (name) => `the option “${name}” lacks its value, or has one too many`,
  extraArgument: (name) => `“${name}” is one too many`,
  badUsage: (what) => `Not understood: ${what}. See “npm run -s so-chuan -- help”.`,
  unknownCommand: (name) => `there is no command “${name}”`,
  fileNeeded: "the .xlsx file is missing",
  tabNeeded: "adopt needs --tab TAB",
  docxNeeded: "--kind needs --docx FILE.docx",
  docxOfReport: "--docx is for the command report",
  wroteDocument: (file) => `Wrote ${file}`,
  badMap: (value) => `--map takes 'Column=field', not “${value}”`,
  entryNeeded: "run takes the name of a menu item",
  runnable: (names) => `These can be run:\n${names}`,
  badTime: (value) => `“${value}” is no local time such as 2026-11-24T07:05`,
  badLanguage: ({ value, languages }) => `language “${value}” (there are ${languages.join(" and ")})`,
  badAddress: (value) => `“${value}” is no e-mail address`,
  bothWays: "choose --out or --smtp, not both",
  noEntryPoint: (name) => `there is no menu item “${name}”`,
  reading: (file) => `Reading ${file}…`,
  strays: (cells, n) =>
    `${n === 1 ? "A cell lies" : `${n} cells lie`} too far from all others to be read: ${cells}. The file keeps ${n === 1 ? "it" : "them"}; if typed by mistake, delete and save.`,
  copied: (file) => `Working on the copy ${file}; the original stays as it is.`,
  mail: (n, to) => `Mail ${n}: ${to}`,
  mailsIn: (folder, n) => `Wrote ${n} ${n === 1 ? "mail" : "mails"} to files in ${folder}; none was sent.`,
  cancelled: (question) => `Nobody answered: “${question}” (use --answer).`,
  idle: "Nothing is due.",
  dialogShown: (title) =>
    `“${title}” is a page: it shows in the browser, from the menu of the workbook (npm start -- FILE.xlsx).`,
  unchanged: "Nothing was changed.",
  next: {
    init: "Next: adopt --tab TAB takes over a list in use, or type into the workbook; then score computes the readiness.",
    adopt: "Next: check lists the cells to correct, score computes the readiness.",
    looked:
      "Next: if this is right, run this command again with --answer yes to adopt it; if not, add --map 'COLUMN=FIELD'.",
    score: "Next: look at the tabs Overview and Still missing; digest previews the mails, report writes the report.",
    mendable: "Next: correct the cells in the workbook; what can be repaired by itself, mend --answer yes repairs.",
    mended: "Next: correct what is listed above in the workbook, then run score.",
    stopped:
      "Next: correct what is listed above (mend shows what can be corrected at once), then run this command again.",
    refused: "Next: do as the sentence above says, then run this command again.",
    unansweredText: 'Next: run this command again with --answer "YOUR ANSWER".',
    unanswered: "Next: run this command again with --answer yes (or no) for each question.",
    whole: "Next: score computes the readiness.",
    report: "Next: open the workbook to read and print the tab Report.",
    document: (file) => `Next: open ${file}, fill in what stands in brackets, and print it.`,
    noDigest: "Next: digest --approve approves; when something is due, the mails leave on their days.",
    digest: "Next: digest --bodies shows the text of each mail, digest --approve approves and sends.",
    approved: "Next: have tick run every hour; the mails then leave on their days.",
    tick: "Next: nothing to do; this command runs again in an hour.",
    standing: "Next: do as the line on reminder mails above says; until then none leave.",
    run: "Next: check lists what is left to correct.",
  },
  initHint: "The command mend looks for renamed tabs and columns; init makes those that are missing.",
  mendHint: "The command mend shows what can be corrected at once.",
  notes: (n) => `${n} ${n === 1 ? "note" : "notes"} (the command check lists them).`,
  alike: ({ n, rows }) => `… and the same in ${n} more row${n === 1 ? "" : "s"}: ${rows}`,
  toMend: (n) => `${n} ${n === 1 ? "item" : "items"} to correct:`,
  mails: "Mails",
  demo: {
    folder: "so-chuan-sample",
    trialFolder: "so-chuan-trial",
    onTrial: (file, copy) => `A trial on the copy ${copy}; ${file} and its record of mails stay as they are.`,
    made: (file) => `There was no workbook, so a sample one was made: ${file}`,
    plays: (moment) => `Playing the next send moment: ${moment}`,
    scores: "Result",
    wrote: "Written",
    workbook: "Workbook (see tabs Overview, Still missing, Report)",
    mailFolder: "Mails (.eml for a mail program, .html for a browser)",
    notMailed: "No mail left this computer.",
    columns: ["Criterion", "In scope", "Claimed", "Evidenced", "Verified", "Share", ""],
    total: "Total",
  },
  errors: {
    missing: (file) => `There is no file ${file}. Make a workbook with the command init.`,
    busy: (file) => `Another run is working on ${file}. Please wait until it ends.`,
    changed: (file) => `Another program saved ${file} during the run; it was not overwritten. Please run again.`,
    alreadyThere: (file) => `${file} exists; choose another name for the copy.`,
    exists: (file) => `${file} exists and is no workbook of Sổ Chuẩn.`,
    openElsewhere: (file, program) =>
      `${file} is open in ${program}. Save and close it there and run again, so that nobody loses what they typed.`,
    notXlsx: (file) => `${file} is no .xlsx file.`,
    oldFormat: (file) => `${file} is an old Excel file (.xls). Save it as .xlsx and run again.`,
    encrypted: (file) => `${file} has a password. Remove it and run again.`,
    damaged: (file) => `${file} is damaged or cut short. Open and save it in a spreadsheet program and try again.`,
    tooLarge: (file) =>
      `${file} unpacks to far more than a workbook of its size would, so it was not read. Clear the formats of empty rows and columns, save it and try again.`,
    unwritable: {
      "sheet-name": (tab) =>
        `The tab name “${tab}” cannot be saved: an .xlsx takes names of up to 31 characters without [ ] : * ? / \\. Rename the tab and run again; the file stays as it is.`,
      "long-text": (cell) =>
        `Cell ${cell} cannot be saved: a cell of an .xlsx holds up to 32,767 characters. Shorten it and run again; the file stays as it is.`,
      "part-of-array": (cell) =>
        `Cell ${cell} was not overwritten: it belongs to an array formula or a data table. Remove or move that and run again; the file stays as it is.`,
      "part-of-pivot": (cell) =>
        `Cell ${cell} was not overwritten: it belongs to a pivot table. Move that to another tab and run again; the file stays as it is.`,
      reference: (place) =>
        `It is not certain that ${place} would still point to the right place after rows or columns were added or removed, or a tab renamed, so nothing was saved; the file stays as it is.`,
    },
    signatureVoid: (file) =>
      `${file} bears a digital signature. Its contents have changed, so that signature no longer holds; whoever signed it should look at it and sign again.`,
    stateUnreadable: (file) =>
      `${file}, which records the mails that were sent, cannot be read. Nothing is sent, so that nobody gets a mail twice. Restore the file from a backup.`,
    notAllowed: (file) =>
      `Reading or writing is not allowed where ${file} lies. Copy it to a folder of your own and run again.`,
    noFolder: (file) => `There is no folder for ${file}.`,
    notDocument: (path) => `${path} exists and is no .docx file. Choose another name, such as report.docx.`,
    isFolder: (path) => `${path} is a folder. Name a file, such as report.docx.`,
    unexpected: (message) => `Unexpected error: ${message}`,
  },
});
