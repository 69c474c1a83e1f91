/** The part of nodemailer that is used; the package has no types of its own. */
declare module "nodemailer" {
  export interface Address {
    name: string;
    address: string;
  }
  export interface Message {
    from: string | Address;
    to: string[];
    cc: string[];
    bcc: string[];
    replyTo?: string;
    subject: string;
    text: string;
    html?: string;
    date: Date;
  }
  export interface Transport {
    sendMail(message: Message): Promise<{ message?: Uint8Array; messageId: string }>;
    close(): void;
  }
  export function createTransport(
    options: Record<string, unknown> | string,
    defaults?: Record<string, unknown>,
  ): Transport;
}
