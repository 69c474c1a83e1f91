/** Leaves making, copying and removing tabs to the workbook, which numbers them. */
import type { TabAction } from "../../protocol.ts";
import { CanceledError, ICommandService, type Injector } from "./univer.ts";

type Params = { subUnitId?: string; index?: number } | undefined;

const ACTIONS: Record<string, (params: Params, active: () => number) => TabAction> = {
  "sheet.command.insert-sheet": (params) => ({ do: "insert", index: params?.index ?? 99 }),
  "sheet.command.copy-sheet": (params, active) => ({ do: "copy", sheet: Number(params?.subUnitId ?? active()) }),
  "sheet.command.remove-sheet": (params, active) => ({ do: "remove", sheet: Number(params?.subUnitId ?? active()) }),
};

/** Takes over the grid's commands for tabs; `tell` passes them on. */
export function takeTabCommands(injector: Injector, tell: (action: TabAction) => void, active: () => number): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    const action = ACTIONS[id];
    if (!action) return;
    tell(action(params as Params, active));
    throw new CanceledError();
  });
}
