// DuckDB's own profile of a CSV file, with the memory that it takes of itself: node summarize.mjs list.csv
import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const path = String(process.argv[2]).replaceAll("'", "''");
await connection.runAndReadAll(`SUMMARIZE SELECT * FROM read_csv('${path}')`);
