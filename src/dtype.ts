/** What an array's numbers are, as numpy's int64, float64 and bool; storage is always a Float64Array. */
export type DType = "int" | "float" | "bool";
