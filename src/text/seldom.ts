/**
 * What few runs say, all of them started by a person. It is plain data, which the build packs small; `gas/once.ts`
 * unpacks it. Vietnamese is the model: English must have the same shape and the same places or it does not compile.
 */
import { adopt as adoptEn } from "./en/adopt.ts";
import { doctor as doctorEn } from "./en/doctor.ts";
import { guide as guideEn } from "./en/guide.ts";
import { selfCheck as selfCheckEn } from "./en/self-check.ts";
import { settingsHelp as settingsHelpEn } from "./en/settings-help.ts";
import { silence as silenceEn } from "./en/silence.ts";
import type { Language, Text } from "./text.ts";
import { adopt as adoptVi } from "./vi/adopt.ts";
import { doctor as doctorVi } from "./vi/doctor.ts";
import { guide as guideVi } from "./vi/guide.ts";
import { selfCheck as selfCheckVi } from "./vi/self-check.ts";
import { settingsHelp as settingsHelpVi } from "./vi/settings-help.ts";
import { silence as silenceVi } from "./vi/silence.ts";

export const SELDOM = {
  vi: {
    adopt: adoptVi,
    doctor: doctorVi,
    selfCheck: selfCheckVi,
    silence: silenceVi,
    settingsHelp: settingsHelpVi,
    guide: guideVi,
  },
  en: {
    adopt: adoptEn,
    doctor: doctorEn,
    selfCheck: selfCheckEn,
    silence: silenceEn,
    settingsHelp: settingsHelpEn,
    guide: guideEn,
  },
};

/** All words of a language. */
export type FullText = Text & (typeof SELDOM)[Language];
