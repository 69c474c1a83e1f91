/** Dropdown lists: choosing the cell's own value again keeps it, and long lists can be searched. */
import { IEditorBridgeService, type Injector, ISheetCellDropdownManagerService } from "./univer.ts";

/** The longest list without a search field. */
const SHORT = 8;

/** Changes each list before it opens: by itself the grid clears the cell when its own value is chosen again. */
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
        // No search field while the person types into the cell: it would take the letters away.
        showSearch: options.length > SHORT && !editor.isVisible().visible,
      },
    });
  };
}
