/** Handles each message of the server's. */
import type { ToPage } from "../protocol.ts";
import type { App } from "./app.ts";
import { showClosed, showConflict, showOtherPage } from "./interruptions.ts";
import { nextSteps } from "./next-steps.ts";
import { momentText } from "./times.ts";
import { hideTrouble } from "./trouble.ts";

type Message<Kind extends ToPage["kind"]> = Extract<ToPage, { kind: Kind }>;
type Listeners = { [Kind in ToPage["kind"]]: (app: App, message: Message<Kind>) => void };

/** The log of the status panel holds the last 200 runs, as the server keeps them. */
const RUNS_KEPT = 200;

/** Acts upon a message of the server's. */
export function hear(app: App, message: ToPage): void {
  const listener = LISTENERS[message.kind] as (app: App, message: ToPage) => void;
  listener(app, message);
}

const LISTENERS: Listeners = {
  book: openBook,
  cells: ({ grid, charts }, message) => {
    grid.put(message);
    charts.render();
  },
  size: ({ grid }, { sheet, rows, columns }) => grid.resize(sheet, rows, columns),
  active: (app, { sheet, looks }) => {
    if (looks >= app.looks) app.grid.follow(sheet);
    app.charts.render();
  },
  menus: (app, { menus }) => {
    app.menus = menus;
    app.bar.setMenus(menus);
  },

  run: hearRun,
  runs: (app, { runs }) => {
    app.runs = runs;
  },
  ask: ({ questions }, { ask }) => questions.show(ask),
  dialog: ({ frames }, { dialog }) => frames.show(dialog),
  toast: ({ notices }, { title, message }) => notices.toast(title, message),
  refused: ({ notices, words: { grid } }, { message }) =>
    notices.toast(grid.refusedTitle, message || grid.moved, "failed"),
  called: ({ frames }, message) => frames.answered(message),
  computed: ({ computing }, message) => computing.answered(message),

  mails: ({ bar, inbox }, { mails }) => {
    bar.setMails(mails.length);
    inbox.setMails(mails);
  },
  next: ({ inbox }, message) => inbox.setNext(message),
  clock: (app, { clock }) => {
    app.clock.set(clock);
    app.drawBar();
    app.notices.hide();
  },
  travel: (app, { done, of, at }) => {
    app.clock.set({ ...app.clock.data, at });
    app.drawBar();
    app.notices.travels(app.words.clock.travelling, done, of, momentText(at, app.language));
  },
  status: (app, { status }) => {
    app.status = status;
    app.drawBar();
  },
  file: hearFile,

  conflict: hearConflict,
  elsewhere: ({ words, connection }) => showOtherPage("elsewhere", words, connection),
  moved: ({ words, connection }) => showOtherPage("moved", words, connection),
  bye: ({ words }) => showClosed(words),
};

function openBook(app: App, { book, seen, looks }: Message<"book">): void {
  if (book.language !== app.language) app.setLanguage(book.language);
  // Late: sent before the server knew of the person's last change of tab. A `seen` that begins anew is a new opening.
  const isLate = seen > app.seen && looks < app.looks;
  app.seen = seen;
  document.title = `${book.name} – ${app.words.bar.product}`;
  hideTrouble();
  if (!isLate) app.looks = looks;
  app.grid.load({ ...book, active: (isLate ? app.grid.activeSheet : undefined) ?? book.active });
  app.returnToTab(book.sheets);
  app.charts.render();
  app.hideLoading();
  app.drawBar();
}

function hearRun(app: App, { run }: Message<"run">) {
  app.runs = [...app.runs.filter(({ id }) => id !== run.id), run].slice(-RUNS_KEPT);
  const caption = app.captionOf(run.what);
  if (run.outcome === undefined) return app.notices.began(run, caption);
  app.notices.ended(run, caption, run.outcome === "done" ? nextSteps(app, run.what) : []);
  if (run.outcome !== "done") return;
  if (run.what === "refreshReadiness") app.steps.done("compute");
  if (run.what === "previewDigests") app.steps.done("preview");
}

/** Shows a notice of what a save could not keep, once; the file's panel goes on saying it. */
function hearFile(app: App, { file }: Message<"file">): void {
  const { warning } = file;
  if (warning && warning !== app.file?.warning) app.notices.toast(app.words.file.notKept, warning, "failed");
  app.file = file;
  app.drawBar();
}

function hearConflict(app: App, { conflict }: Message<"conflict">) {
  if (!conflict?.keptAs) return showConflict(app.words, (choice) => app.settle(choice));
  hideTrouble();
  app.notices.toast(app.words.trouble.keptAs(conflict.keptAs), "");
}
