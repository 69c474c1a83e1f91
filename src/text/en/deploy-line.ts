/** Words of `npm run deploy`, which are no part of the script that Google gets. */
import { API_SETTINGS } from "../addresses.ts";
import type { DeployText } from "../vi/deploy-line.ts";

export const deployLine = (): DeployText => ({
  usage: (languages) => `Put Sổ Chuẩn on a Google Sheet

  npm run deploy -- --title "TITLE"        make a new sheet of this title, with Sổ Chuẩn bound to it
  npm run deploy -- --sheet "ADDRESS"      bind it to a sheet that exists
  npm run deploy -- --script "SCRIPT ID"   reuse an Apps Script project that exists
  npm run deploy                           later: update the sheet it is bound to

Options
  --new              make one more sheet although there is one
  ${`--lang ${languages}`.padEnd(18)} language of these messages
  --dry-run          say each step and command, run none

Exit code: 0 done, 1 something for a person to correct, 2 wrong usage.`,
  badUsage: (what) => `Not understood: ${what}. See "npm run deploy -- --help".`,
  badLanguage: ({ value, languages }) => `language "${value}" (there are ${languages.join(" and ")})`,
  notASheet: (value) => `"${value}" is no address of a sheet such as https://docs.google.com/spreadsheets/d/…/edit`,
  publishedSheet: (value) => `"${value}" is a page published to the web; give the address at which the sheet is edited`,
  notAScript: (value) => `"${value}" is no script id, nor an address such as https://script.google.com/d/…/edit`,
  onlyOne: "choose one of --sheet, --script, --new",
  dashesForgotten: (name) => `"--" is missing before --${name}: npm run deploy -- --${name} …`,
  titleNeeded: `there is no sheet yet: --title "TITLE" makes one, --sheet "ADDRESS" takes one that exists`,
  titleAsk: (usual) => `Title of the new sheet [${usual}]: `,
  product: "Sổ Chuẩn",
  steps: {
    who: "See who is logged in to Google",
    createNew: (title) => `Make a new sheet "${title}" and an Apps Script project bound to it`,
    createIn: (address) => `Make an Apps Script project bound to the sheet ${address}`,
    look: "See what files Google holds (equal to dist/ means done)",
    push: "Upload the files of dist/",
    verify: "Read back from Google and compare with dist/ byte for byte",
  },
  dryRun: "Only saying, running nothing:",
  scratch: "TEMPORARY-FOLDER",
  account: (email) => `Google account: ${email}`,
  pushed: (files) => `Done. Google holds exactly ${files}, equal to dist/ byte for byte.`,
  upToDate: (files) => `Up to date: Google holds exactly ${files}, equal to dist/ byte for byte.`,
  respelled: "Only the manifest (appsscript.json) was laid out anew by Google, with the same content.",
  sheetAt: (address) => `Sheet: ${address}`,
  scriptAt: (address) => `Script: ${address}`,
  remembered: (file) => `The script id is kept in ${file} and reused from now on.`,
  next: "Three things to do next, in the sheet:",
  reload: "1. Reload the page (F5) and wait for the menu Sổ Chuẩn.",
  setUp: (menu, item) => `2. Press ${menu} > ${item} (Set up / repair; it then asks for the language)`,
  consent:
    "3. Google asks for consent: choose the account, agree, and press that item again. If Google says the app is not verified: Advanced > Go to.",
  twice:
    "If the menu appears twice, the sheet had Sổ Chuẩn before: delete the older project in Extensions > Apps Script, so that no two copies send mail.",
  failures: {
    notLoggedIn: () =>
      `Not logged in to Google. Run "npx clasp login", choose the account that is to own the sheet, tick every box, and run again.`,
    loginExpired: () =>
      `Google no longer accepts this login (expired, revoked, or without all permissions). Run "npx clasp login", tick every box, and run again.`,
    loginDamaged: () =>
      `clasp's login file (.clasprc.json in your home folder) is damaged. Delete it, run "npx clasp login", and run again.`,
    apiOff: () =>
      `The Apps Script API is off for this account. Open ${API_SETTINGS}, switch it on, wait a few minutes, and run again.`,
    sheetUnknown: (address) =>
      `Cannot bind to the sheet ${address}: there is no such sheet, or the account logged in may not edit it. Check the address and the right to edit. Give a brand-new sheet a title or type into a cell first; save an Excel file as a Google Sheet first. Then run again.`,
    scriptUnknown: (id) =>
      `Cannot open the Apps Script project ${id}: the id is wrong, the project was deleted, or the account logged in may not edit it. See the id in Extensions > Apps Script > Project Settings and the account with "npx clasp show-authorized-user", then run again with --script, or with --new for a new sheet.`,
    offline: () =>
      "Google cannot be reached. Check the network (and a proxy or firewall of the school), then run again.",
    late: () => "Google did not answer within three minutes. Check the network, then run again.",
    quota: () =>
      "This account has used up a quota of Google (new projects, or calls). Wait a few minutes and run again; if that does not help wait until tomorrow, or paste the files by hand as the README says.",
    driveFull: () =>
      "The Google Drive of this account is full. Make room or log in with another account, then run again.",
    refused: (what) =>
      `Google refused the code: ${what}. The sheet still runs what it had. The build is wrong: run "npm cit" to see where, correct it, and run again.`,
    recordDamaged: (file) =>
      `${file} is damaged, so the project is not known. Delete that file and run again with --script "SCRIPT ID" (see Extensions > Apps Script > Project Settings).`,
    distMissing: () =>
      `There is no dist/ with so-chuan.js and appsscript.json. Run "npm run deploy" in the project's folder.`,
    otherCode: (what) =>
      `This project holds other code: ${what}. Uploading would delete it, so nothing was done. Copy it elsewhere if you need it, delete it in the Apps Script editor, and run again; or choose another sheet.`,
    differs: (what) =>
      `Uploaded, but Google holds something else: ${what}. Close every open Apps Script page of this project and run again.`,
    unexpected: (what) => `Unexpected error: ${what}`,
  },
  sheetWaits: (address) =>
    `The sheet was made but has no Sổ Chuẩn yet: ${address}. The next run takes this same sheet.`,
});
