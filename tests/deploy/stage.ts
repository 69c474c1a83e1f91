/** One built checkout for a file of tests, and for each test a project folder and a stand-in for Google of its own. */
import { build, type Checkout, type Finished, makeCheckout, makeProject, runDeploy } from "./checkout.ts";
import { type Google, startGoogle } from "./google.ts";

export interface Arranged {
  google: Google;
  project: Checkout;
  deploy: (...args: string[]) => Promise<Finished>;
}

export interface Stage {
  built: Checkout;
  arrange: () => Promise<Arranged>;
  /** Closes every server and removes every folder. */
  end: () => Promise<void>;
}

/** Makes the checkout and builds it. */
export async function openStage(): Promise<Stage> {
  const built = makeCheckout();
  await build(built);
  const all: Arranged[] = [];
  return {
    built,
    async arrange() {
      const [google, project] = [await startGoogle(), makeProject(built)];
      const arranged = { google, project, deploy: (...args: string[]) => runDeploy(project, built, google, args) };
      all.push(arranged);
      return arranged;
    },
    async end() {
      for (const { project } of [{ project: built }, ...all]) project.remove();
      await Promise.all(all.map(({ google }) => google.close()));
    },
  };
}
