import type { TestProject } from "vitest/node";
import { startPostgres } from "./start/postgres.mjs";
import { forSmallQueries, startSpark } from "./start/spark.mjs";

declare module "vitest" {
  interface ProvidedContext {
    postgresURL: string;
    sparkURL: string;
  }
}

/** Starts both servers for all tests, and stops them after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await Promise.allSettled([
    startPostgres(),
    startSpark(process.env.SPARK_HOME ?? "", { settings: forSmallQueries }),
  ]);
  const started = servers.flatMap((server) => (server.status === "fulfilled" ? [server.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
  };
  const [postgres, spark] = started;
  if (postgres === undefined || spark === undefined) {
    await stop();
    throw servers.flatMap((server) => (server.status === "rejected" ? [server.reason] : []))[0];
  }
  project.provide("postgresURL", postgres.url);
  project.provide("sparkURL", spark.url);
  return stop;
}
