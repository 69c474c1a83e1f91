/** Faults of an e-mail address, each as the end of a sentence. */
import type { AddressFault } from "../../domain/address.ts";

export const addressFaults: Record<AddressFault, string> = {
  invisible: "it holds a character that cannot be seen. Choose “Check and mend…”, or clear the cell and type it again",
  several: "there is more than one address. Enter one address a person",
  spaces: "it holds spaces or other words. Enter the address alone, without spaces",
  noAt: "the @ is missing. Enter it as name@school.edu.vn",
  manyAts: "there is more than one @",
  localBlank: "the name before the @ is missing",
  localDots: "the name before the @ begins or ends with a dot or has two dots together",
  localLetters:
    "the name before the @ has a letter or sign that mail servers refuse. Use plain letters, figures and . _ - +",
  localLong: "the name before the @ has more than 64 characters",
  domainBlank: "the domain after the @ is missing",
  domainDots: "the domain begins or ends with a dot or has two dots together",
  domainLetters: "a domain consists of plain letters, figures, dots and hyphens only",
  domainHyphen: "a part of the domain begins or ends with a hyphen",
  domainWithoutDot: "the domain is not complete. Enter it as name@school.edu.vn",
  domainEnd: "the domain ends in something that is no domain. Enter it as name@school.edu.vn",
  tooLong: "it is longer than mail servers take",
};
