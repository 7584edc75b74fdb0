// A Spark of one's own with its Thrift server, from the Python package that holds Spark.
import path from "node:path";
import { freePort, newFolder, startServer } from "./server.mjs";

/** For many small questions: what Spark prepares for large ones costs it more than the answer. */
export const forSmallQueries = {
  "spark.sql.codegen.wholeStage": "false",
  "spark.sql.codegen.factoryMode": "NO_CODEGEN",
  "spark.sql.adaptive.enabled": "false",
};

/**
 * @param {string} home the folder that Spark calls SPARK_HOME
 * @param {{ memory?: string, cores?: number, settings?: Readonly<Record<string, string>> }} [options]
 * @returns {Promise<import("./server.mjs").Server>}
 */
export async function startSpark(home, { memory = "1g", cores = 2, settings = {} } = {}) {
  const folder = newFolder();
  const port = await freePort();
  const all = {
    "spark.ui.enabled": "false",
    // Tables are gone with the server: no database of its own to keep them.
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.warehouse.dir": path.join(folder, "warehouse"),
    "spark.sql.shuffle.partitions": String(cores),
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.local.dir": path.join(folder, "local"),
    "spark.log.level": "WARN",
    ...settings,
  };
  return startServer(
    path.join(home, "bin", "spark-submit"),
    [
      ...["--class", "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"],
      ...["--master", `local[${cores}]`, "--driver-memory", memory],
      ...Object.entries(all).flatMap(([name, value]) => ["--conf", `${name}=${value}`]),
      ...["--hiveconf", `hive.server2.thrift.port=${port}`],
      ...["--hiveconf", "hive.server2.thrift.bind.host=127.0.0.1"],
      "spark-internal",
    ],
    {
      folder,
      port,
      url: `spark://tester:anything@127.0.0.1:${port}/default`,
      env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: "127.0.0.1" },
    },
  );
}
