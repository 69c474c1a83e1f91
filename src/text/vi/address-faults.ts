/** Faults of an e-mail address, each as the end of a sentence. */
import type { AddressFault } from "../../domain/address.ts";

export const addressFaults: Record<AddressFault, string> = {
  invisible: "có ký tự không nhìn thấy. Bấm «Kiểm tra và sửa…», hoặc xóa ô rồi gõ lại",
  several: "có hơn một địa chỉ. Mỗi người chỉ nhập một địa chỉ",
  spaces: "có dấu cách hoặc chữ thừa. Chỉ nhập địa chỉ, viết liền",
  noAt: "thiếu dấu @. Nhập dạng ten@truong.edu.vn",
  manyAts: "có hơn một dấu @",
  localBlank: "thiếu phần tên trước dấu @",
  localDots: "phần tên trước dấu @ có dấu chấm ở đầu, ở cuối hoặc hai dấu chấm liền nhau",
  localLetters:
    "phần tên trước dấu @ có chữ hoặc dấu mà máy chủ thư từ chối. Chỉ dùng chữ không dấu, số và các dấu . _ - +",
  localLong: "phần tên trước dấu @ dài quá 64 ký tự",
  domainBlank: "thiếu tên miền sau dấu @",
  domainDots: "tên miền có dấu chấm ở đầu, ở cuối hoặc hai dấu chấm liền nhau",
  domainLetters: "tên miền chỉ gồm chữ không dấu, số, dấu chấm và dấu -",
  domainHyphen: "một phần của tên miền bắt đầu hoặc kết thúc bằng dấu -",
  domainWithoutDot: "tên miền chưa đủ. Nhập dạng ten@truong.edu.vn",
  domainEnd: "tên miền có phần cuối không đúng. Nhập dạng ten@truong.edu.vn",
  tooLong: "dài quá mức mà máy chủ thư nhận",
};
