/** Starts the page. */
import { theme } from "../../looks/theme.ts";
import { App } from "./app.ts";

for (const [name, value] of Object.entries(theme)) document.documentElement.style.setProperty(`--${name}`, value);

// The page is a global, for its tests and for looking at it with the browser's tools.
Object.assign(globalThis, { soChuan: new App() });
