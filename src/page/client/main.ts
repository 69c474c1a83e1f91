/** Where the page begins. */
import { theme } from "../../looks/theme.ts";
import { App } from "./app.ts";

for (const [name, value] of Object.entries(theme)) document.documentElement.style.setProperty(`--${name}`, value);

// For whoever looks into the page with the tools of the browser, and for its tests.
Object.assign(globalThis, { soChuan: new App() });
