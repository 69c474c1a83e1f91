/** Words for gaps, which are what an indicator lacks. */
import type { Invalidity } from "../../domain/evidence-state.ts";
import type { Gap } from "../../domain/gap.ts";
import { unreachable } from "../../problem/problem.ts";
import { roundUp } from "../round.ts";
import { formats } from "./formats.ts";

const why: Record<Invalidity, string> = {
  noReference: "chưa có đường dẫn hoặc số văn bản",
  expired: "đã hết giá trị",
  future: "ghi ngày ở tương lai",
  unreadable: "dòng minh chứng cần sửa",
  noDate: "chưa ghi ngày",
  outsideWindow: "ngoài thời gian đánh giá",
};

/** A gap in a few words: "cần thêm 03 người". */
export function gap(each: Gap): string {
  switch (each.kind) {
    case "mend":
      return "dòng có lỗi cần sửa";
    case "targetUnknown":
      return "trường chưa nhập yêu cầu theo văn bản";
    case "notAssessed":
      return "chưa có kết quả";
    case "notMet":
      return "chưa đạt yêu cầu";
    case "short":
      return each.isShare
        ? `còn thiếu ${formats.number(roundUp(each.missing * 100, 2))} điểm phần trăm`
        : `cần thêm ${formats.count(roundUp(each.missing, 2))} ${each.piece ?? ""}`.trim();
    case "noEvidence":
      return "chưa có minh chứng";
    case "invalidEvidence":
      return `minh chứng chưa hợp lệ (${each.why.map((reason) => why[reason]).join("; ")})`;
    case "evidenceShort":
      return `${formats.count(roundUp(each.missing, 2))} ${each.piece ?? "mục"} chưa đủ minh chứng`;
    case "notVerified":
      return "chưa xác nhận";
    case "reconfirm":
      return "cần xác nhận lại";
    default:
      return unreachable(each);
  }
}
