/** A real mail server on this computer, which tells of each stage of a mail while the sender waits for its answer. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** "received": all of the mail is there and the server will deliver it, but has not said so yet; "replied": it has. */
export const STAGES = ["connect", "from", "to", "data", "received", "replied"] as const;
export type Stage = (typeof STAGES)[number];

export interface MailServer {
  /** For `--smtp`. */
  readonly url: string;
  /** Recipients of the mails that the server took upon itself to deliver. */
  readonly accepted: string[];
  /** Called at each stage, before the server answers; and once after it did. */
  onStage: (stage: Stage) => void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const accepted: string[] = [];
  const mail: Omit<MailServer, "url"> = {
    accepted,
    onStage: () => {},
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect: (_, answer) => answer(tell("connect")),
    onMailFrom: (_, __, answer) => answer(tell("from")),
    onRcptTo: (_, __, answer) => answer(tell("to")),
    onData(stream, { envelope }, answer) {
      tell("data");
      stream.on("end", () => {
        accepted.push(...envelope.rcptTo.map(({ address }) => address));
        tell("received");
        answer();
        setImmediate(() => tell("replied"));
      });
      stream.resume();
    },
  });
  const tell = (stage: Stage) => {
    mail.onStage(stage);
    return undefined;
  };
  // A sender that was killed breaks its connection off.
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(mail, { url: `smtp://127.0.0.1:${port}` });
}
