/** Script, user and document properties, with their limits. */

import type { PropertiesBridge, PropertyStore } from "../contract.ts";
import type { Execution } from "../execution.ts";

const LONGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

/** The part of the bridge behind `PropertiesService`. */
export function propertiesBridge(execution: Execution): PropertiesBridge {
  const { shared } = execution;
  const stores = (store: PropertyStore): Record<string, string> => {
    if (store === "script") return shared.state.scriptProperties;
    shared.state.userProperties[execution.user] ??= {};
    return shared.state.userProperties[execution.user] as Record<string, string>;
  };
  return {
    all: (store) => ({ ...stores(store) }),
    change(store, values, deleteOthers) {
      const before = stores(store);
      const next = { ...(deleteOthers ? {} : before), ...values } as Record<string, string | null>;
      let total = 0;
      for (const [key, value] of Object.entries(next)) {
        if (value === null) delete next[key];
        else total += Buffer.byteLength(key) + checkValue(execution, value);
      }
      if (total > LARGEST_STORE) throw execution.exception("propertyQuota");
      for (const key of Object.keys(before)) if (!(key in next)) delete before[key];
      Object.assign(before, next);
      shared.saveState();
    },
  };
}

function checkValue(execution: Execution, value: string): number {
  const bytes = Buffer.byteLength(value);
  if (bytes > LONGEST_VALUE) throw execution.exception("tooLarge", "value");
  return bytes;
}
