/** The part of mailparser that the tests use; the package has no types of its own. */
declare module "mailparser" {
  interface AddressList {
    text: string;
    value: { address: string; name: string }[];
  }
  export function simpleParser(source: Uint8Array | string): Promise<{
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
  }>;
}
