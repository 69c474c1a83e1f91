import type { Unit } from "../domain/records.ts";
import type { SamplePerson } from "./demo-sample.ts";
import type { Wording } from "./rule-set.ts";

/** The sample school's people: roles in place of names. One is away with a deputy, one has no e-mail address. */
export const samplePeople = (): SamplePerson[] => [
  { code: "HT", name: { vi: "Hiệu trưởng", en: "Principal" }, unit: "BGH", email: "hieu.truong" },
  {
    code: "PHT-DT",
    name: { vi: "Phó Hiệu trưởng phụ trách đào tạo", en: "Vice Principal for training" },
    unit: "BGH",
    email: "pho.hieu.truong.dt",
  },
  {
    code: "PHT-KH",
    name: { vi: "Phó Hiệu trưởng phụ trách khoa học", en: "Vice Principal for research" },
    unit: "BGH",
    email: "pho.hieu.truong.kh",
  },
  {
    code: "TK-LLCS",
    name: { vi: "Trưởng khoa Lý luận cơ sở", en: "Head, Faculty of Basic Theory" },
    unit: "K-LLCS",
    email: "truong.khoa.llcs",
  },
  {
    code: "TK-XDD",
    name: { vi: "Trưởng khoa Xây dựng Đảng", en: "Head, Faculty of Party Building" },
    unit: "K-XDD",
    email: "truong.khoa.xdd",
  },
  {
    code: "PK-XDD",
    name: { vi: "Phó Trưởng khoa Xây dựng Đảng", en: "Deputy Head, Faculty of Party Building" },
    unit: "K-XDD",
    email: "pho.khoa.xdd",
  },
  {
    code: "TK-NNPL",
    name: { vi: "Trưởng khoa Nhà nước và pháp luật", en: "Head, Faculty of State and Law" },
    unit: "K-NNPL",
    email: "truong.khoa.nnpl",
    deputy: "PK-NNPL",
    away: [-5, 12],
  },
  {
    code: "PK-NNPL",
    name: { vi: "Phó Trưởng khoa Nhà nước và pháp luật", en: "Deputy Head, Faculty of State and Law" },
    unit: "K-NNPL",
    email: "pho.khoa.nnpl",
  },
  {
    code: "TP-QLDT",
    name: {
      vi: "Trưởng phòng Quản lý đào tạo và nghiên cứu khoa học",
      en: "Head, Office of Training Management and Research",
    },
    unit: "P-QLDT",
    email: "truong.phong.qldt",
    deputy: "PP-QLDT",
  },
  {
    code: "PP-QLDT",
    name: {
      vi: "Phó Trưởng phòng Quản lý đào tạo và nghiên cứu khoa học",
      en: "Deputy Head, Office of Training Management and Research",
    },
    unit: "P-QLDT",
    email: "pho.phong.qldt",
  },
  {
    code: "TP-TCHC",
    name: {
      vi: "Trưởng phòng Tổ chức, hành chính, thông tin, tư liệu",
      en: "Head, Office of Personnel, Administration, Information and Records",
    },
    unit: "P-TCHC",
    email: "truong.phong.tchc",
  },
  { code: "DP", name: { vi: "Điều phối Sổ Chuẩn", en: "Coordinator" }, unit: "P-TCHC", email: "dieu.phoi" },
  { code: "GV-01", name: { vi: "Giảng viên 01", en: "Lecturer 01" }, unit: "K-LLCS", email: "giang.vien.01" },
  { code: "GV-02", name: { vi: "Giảng viên 02", en: "Lecturer 02" }, unit: "K-XDD" },
];

export type SampleUnit = Omit<Unit, "row" | "name"> & { name: Wording };

/** The school board, and the five faculties and offices that a school of this kind has. */
export const sampleUnits = (): SampleUnit[] => [
  { code: "BGH", name: { vi: "Ban Giám hiệu", en: "School board" }, head: "HT", deputyHead: "PHT-DT" },
  { code: "K-LLCS", name: { vi: "Khoa Lý luận cơ sở", en: "Faculty of Basic Theory" }, head: "TK-LLCS" },
  {
    code: "K-XDD",
    name: { vi: "Khoa Xây dựng Đảng", en: "Faculty of Party Building" },
    head: "TK-XDD",
    deputyHead: "PK-XDD",
  },
  {
    code: "K-NNPL",
    name: { vi: "Khoa Nhà nước và pháp luật", en: "Faculty of State and Law" },
    head: "TK-NNPL",
    deputyHead: "PK-NNPL",
  },
  {
    code: "P-QLDT",
    name: {
      vi: "Phòng Quản lý đào tạo và nghiên cứu khoa học",
      en: "Office of Training Management and Research",
    },
    head: "TP-QLDT",
    deputyHead: "PP-QLDT",
  },
  {
    code: "P-TCHC",
    name: {
      vi: "Phòng Tổ chức, hành chính, thông tin, tư liệu",
      en: "Office of Personnel, Administration, Information and Records",
    },
    head: "TP-TCHC",
  },
];
