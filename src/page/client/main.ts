/** Where the page begins. */
import { theme } from "../../looks/theme.ts";
import { App } from "./app.ts";

for (const [name, value] of Object.entries(theme)) document.documentElement.style.setProperty(`--${name}`, value);

new App();
