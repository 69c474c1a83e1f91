/** The way out for mail, opened with the first mail. */
import type { OutgoingMail } from "../../local/host-types.ts";
import { type MailDelivery, openMail } from "../../local/mail-file.ts";
import type { DeskOptions } from "./worker-data.ts";

/** Into files, and to a mail server where one is named. `worker` is the program that sends. */
export function lazyMail(worker: string, { mailFolder, smtp }: DeskOptions): MailDelivery {
  let files: MailDelivery | undefined;
  let server: MailDelivery | undefined;
  return {
    deliver(mail: OutgoingMail) {
      if (smtp !== undefined) {
        server ??= openMail(worker, { smtp });
        server.deliver(mail);
      }
      files ??= openMail(worker, { folder: mailFolder });
      files.deliver(mail);
    },
    async close() {
      await Promise.all([files?.close(), server?.close()]);
    },
  };
}
