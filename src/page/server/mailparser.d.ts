/** The part of mailparser that is used; the package has no types of its own. */
declare module "mailparser" {
  export interface AddressList {
    text: string;
    value: { address: string; name: string }[];
  }
  export interface ParsedMail {
    subject: string;
    text: string;
    html: string | false;
    date: Date;
    from: AddressList;
    to: AddressList;
    cc?: AddressList;
    bcc?: AddressList;
    replyTo?: AddressList;
    messageId: string;
    attachments: { filename?: string; contentType: string; content: Buffer }[];
  }
  export function simpleParser(source: Uint8Array | string): Promise<ParsedMail>;
}
