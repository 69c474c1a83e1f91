/** All English of the product. */
import type { Model } from "../vi/vietnamese.ts";
import { addressFaults } from "./address-faults.ts";
import { adopt } from "./adopt.ts";
import { dashboard } from "./dashboard.ts";
import { dialog } from "./dialog.ts";
import { doctor } from "./doctor.ts";
import { documents } from "./documents.ts";
import { forecast } from "./forecast.ts";
import { formats } from "./formats.ts";
import { gap } from "./gap.ts";
import { guide } from "./guide.ts";
import { headerNotes } from "./header-notes.ts";
import { mail } from "./mail.ts";
import { menu } from "./menu.ts";
import { missing } from "./missing.ts";
import { names } from "./names.ts";
import { outcomes } from "./outcomes.ts";
import { overview } from "./overview.ts";
import { pastDay } from "./past-day.ts";
import { problems } from "./problems.ts";
import { report } from "./report.ts";
import { selfCheck } from "./self-check.ts";
import { sending } from "./sending.ts";
import { sendingState } from "./sending-state.ts";
import { sentences } from "./sentences.ts";
import { settingUp } from "./setting-up.ts";
import { silence } from "./silence.ts";
import { summary } from "./summary.ts";
import { synonyms } from "./synonyms.ts";
import { written } from "./written.ts";

export function english(): Model {
  const own = names();
  return {
    /** The language's name in the language itself. */
    name: "English",
    /** The locale that set-up gives to workbooks: Vietnamese schools write d/m/y and decimal commas in English too. */
    locale: "vi_VN",
    formats,
    gap,
    ...own,
    problems: problems(own),
    sentences: sentences(own),
    ...summary(),
    addressFaults,
    adopt: adopt(),
    dashboard: dashboard(),
    dialog: dialog(),
    doctor: doctor(),
    documents: documents(),
    forecast: forecast(),
    guide: guide(),
    headerNotes: headerNotes(),
    mail: mail(),
    menu: menu(),
    missing: missing(),
    outcomes: outcomes(),
    overview: overview(),
    pastDay: pastDay(),
    report: report(),
    selfCheck: selfCheck(),
    sending: sending(),
    sendingState: sendingState(),
    settingUp: settingUp(),
    silence: silence(),
    synonyms: synonyms(),
    written,
  };
}
