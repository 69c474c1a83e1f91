/**
 * What few runs say: those that a person started, those that write mails, and any that has a problem to tell.
 * Vietnamese is the model: English must have the same shape and the same places or it does not compile.
 */
import { adopt as adoptEn } from "./en/adopt.ts";
import { doctor as doctorEn } from "./en/doctor.ts";
import { guide as guideEn } from "./en/guide.ts";
import { headerNotes as headerNotesEn } from "./en/header-notes.ts";
import { mail as mailEn } from "./en/mail.ts";
import { outcomes as outcomesEn } from "./en/outcomes.ts";
import { report as reportEn } from "./en/report.ts";
import { selfCheck as selfCheckEn } from "./en/self-check.ts";
import { sending as sendingEn } from "./en/sending.ts";
import { sentences as sentencesEn } from "./en/sentences.ts";
import { settingUp as settingUpEn } from "./en/setting-up.ts";
import { settingsHelp as settingsHelpEn } from "./en/settings-help.ts";
import { silence as silenceEn } from "./en/silence.ts";
import { LANGUAGES, type Language, type Text } from "./text.ts";
import { adopt as adoptVi } from "./vi/adopt.ts";
import { doctor as doctorVi } from "./vi/doctor.ts";
import { guide as guideVi } from "./vi/guide.ts";
import { headerNotes as headerNotesVi } from "./vi/header-notes.ts";
import { mail as mailVi } from "./vi/mail.ts";
import { outcomes as outcomesVi } from "./vi/outcomes.ts";
import { report as reportVi } from "./vi/report.ts";
import { selfCheck as selfCheckVi } from "./vi/self-check.ts";
import { sending as sendingVi } from "./vi/sending.ts";
import { sentences as sentencesVi } from "./vi/sentences.ts";
import { settingUp as settingUpVi } from "./vi/setting-up.ts";
import { settingsHelp as settingsHelpVi } from "./vi/settings-help.ts";
import { silence as silenceVi } from "./vi/silence.ts";

export const SELDOM = {
  vi: {
    adopt: adoptVi,
    doctor: doctorVi,
    mail: mailVi,
    outcomes: outcomesVi,
    report: reportVi,
    selfCheck: selfCheckVi,
    sending: sendingVi,
    sentences: sentencesVi,
    silence: silenceVi,
    settingUp: settingUpVi,
    settingsHelp: settingsHelpVi,
    headerNotes: headerNotesVi,
    guide: guideVi,
  },
  en: {
    adopt: adoptEn,
    doctor: doctorEn,
    mail: mailEn,
    outcomes: outcomesEn,
    report: reportEn,
    selfCheck: selfCheckEn,
    sending: sendingEn,
    sentences: sentencesEn,
    silence: silenceEn,
    settingUp: settingUpEn,
    settingsHelp: settingsHelpEn,
    headerNotes: headerNotesEn,
    guide: guideEn,
  },
};

/** All words of a language. */
export type FullText = Text & (typeof SELDOM)[Language];

/** All words of a language, for whoever need not unpack them: the command line, tests. */
export function allWords(language: Language): FullText {
  return { ...LANGUAGES[language], ...SELDOM[language] };
}

/** All words of a language, of which some are at hand. */
export function fullText(text: Text): FullText {
  return allWords(text.language);
}
