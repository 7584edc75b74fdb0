// node:zlib unpacks the columns of Parquet files, and a page has no files.

export default Object.freeze({});
