/** `RangeList`: ranges of one sheet that are given a look together. */

import { classes, type GRange, type GRangeList, type RangeHandle, type RangeListHandle } from "./handles.ts";
import { rangeStyles } from "./range-styles.ts";
import { type Member, serviceClass } from "./service-class.ts";

/** The member of a range, done to each of a list. */
function toEach(member: Member<RangeHandle, GRange> | undefined): Member<RangeListHandle, GRangeList> {
  const [takes, act] = member as Member<RangeHandle, GRange>;
  const actOnAll = (list: RangeListHandle, ...args: never[]) => {
    for (const range of list.ranges) act(range, ...args);
    return list;
  };
  return [takes, actOnAll];
}

classes.rangeList = serviceClass<RangeListHandle, GRangeList>("RangeList", {
  setNumberFormat: toEach(rangeStyles.setNumberFormat),
  setBackground: toEach(rangeStyles.setBackground),
  setHorizontalAlignment: toEach(rangeStyles.setHorizontalAlignment),
  setWrap: toEach(rangeStyles.setWrap),
  setFontWeight: toEach(rangeStyles.setFontWeight),
  setBorder: toEach(rangeStyles.setBorder),
});
