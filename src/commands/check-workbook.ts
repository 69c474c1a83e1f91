/** "Kiểm tra": lists all that a person must mend, and changes nothing. */
import type { Outcome, Run } from "../gas/run.ts";
import { openWorkbook } from "../gas/workbook.ts";

export function checkWorkbook({ now }: Run): Outcome {
  const { book, text } = openWorkbook(now);
  const toMend = book.problems.filter((each) => each.severity !== "note");
  const notes = book.problems.length - toMend.length;
  const messages = [
    ...(toMend.length === 0 ? [text.dialog.nothingToMend] : []),
    ...(notes > 0 ? [text.dialog.notesFound(notes), ...noteCounts(book.problems, text)] : []),
  ];
  return { messages, problems: book.problems, important: true };
}

/** Notes come in dozens of a kind ("chưa nhập ngưỡng"): one line a kind, with the first as an example. */
function noteCounts(
  problems: ReturnType<typeof openWorkbook>["book"]["problems"],
  text: ReturnType<typeof openWorkbook>["text"],
): string[] {
  const groups = new Map<string, { first: string; count: number }>();
  for (const each of problems) {
    if (each.severity !== "note") continue;
    const group = groups.get(each.code);
    if (group) group.count++;
    else groups.set(each.code, { first: text.problems.sentence(each), count: 1 });
  }
  return [...groups.values()].map(
    ({ first, count }) => `• ${first}${count > 1 ? ` ${text.problems.more(count - 1)}` : ""}`,
  );
}
