/** Words of the check on Google, and the meanings of its answers. */
import type { Model } from "../vi/vietnamese.ts";

export const selfCheck = (): Model["selfCheck"] => ({
  tab: "Google check",
  scratch: "Sổ Chuẩn – scratch",
  ask: "The program tries things on a scratch tab and deletes it. Also send one mail to yourself?",
  about: (moment) => `Tried at ${moment}. No data of the school, no e-mail address; can be sent to the developers.`,
  headers: ["Tried", "Expected", "Seen", "Compared", "Meaning"],
  verdicts: { same: "same", different: "DIFFERENT", noted: "noted" },
  means: {
    fine: "The program is right whatever is seen.",
    mend: "If different: grant all permissions, choose “Set up / repair workbook” or approve the mails again.",
    tell: "If different: pause the mails and tell the developers.",
  },
  done: ({ tried, different }) => `${tried} things tried, ${different} different from what was expected; see this tab.`,
});
