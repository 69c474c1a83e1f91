/** Catches presses of tabs that the grid misses: a tab that is being drawn anew listens to nothing for a moment. */

const TAB = "[data-u-comp='slide-tab-item']";
/** Milliseconds after a press in which the grid, if it heard it, has opened the tab. */
const SOON = 60;

export class TabPresses {
  private readonly container: HTMLElement;
  /** The places of the tabs before the workbook was shown anew. */
  private places: { sheet: number; place: DOMRect }[] = [];

  /** `show` opens a tab, or does nothing where it is open. */
  constructor(container: HTMLElement, show: (sheet: number) => void) {
    this.container = container;
    const hear = (event: PointerEvent) => {
      const sheet = event.button === 0 ? this.pressed(event) : undefined;
      if (sheet !== undefined) setTimeout(() => show(sheet), SOON);
    };
    container.addEventListener("pointerdown", hear, { capture: true });
  }

  /** Remembers where the tabs stand, before they are drawn anew. */
  remember(): void {
    const tabs = [...this.container.querySelectorAll<HTMLElement>(TAB)];
    if (tabs.length > 0) this.places = tabs.map((tab) => ({ sheet: sheetOf(tab), place: tab.getBoundingClientRect() }));
  }

  private pressed({ target, clientX: x, clientY: y }: PointerEvent): number | undefined {
    const tab = (target as Element).closest<HTMLElement>(TAB);
    if (tab) return sheetOf(tab);
    if (this.container.querySelector(TAB)) return undefined;
    return this.places.find(({ place }) => place.left <= x && x < place.right && place.top <= y && y < place.bottom)
      ?.sheet;
  }
}

const sheetOf = (tab: HTMLElement): number => Number(tab.dataset.id);
