/** Lists to choose from, as people know them: a choice made again stays, and long lists can be searched. */
import { IEditorBridgeService, type Injector, ISheetCellDropdownManagerService } from "./univer.ts";

/** A list that is longer is searched rather than read. */
const SHORT = 8;

/** Takes hold of each list before it opens. The grid's own way with a value that is chosen again is to clear the cell. */
export function openListsAsKnown(injector: Injector): void {
  const service = injector.get(ISheetCellDropdownManagerService);
  const editor = injector.get(IEditorBridgeService);
  const show = service.showDropdown.bind(service);
  service.showDropdown = (asked) => {
    if (asked.type !== "list" || asked.props.multiple) return show(asked);
    const { onChange, options } = asked.props;
    return show({
      ...asked,
      props: {
        ...asked.props,
        onChange: async (chosen: string[]) => chosen.length === 0 || (await onChange?.(chosen)) !== false,
        // Where somebody types into the cell already, a field of its own would take the letters away.
        showSearch: options.length > SHORT && !editor.isVisible().visible,
      },
    });
  };
}
