// Words for what the server calls by names.

/** "vague_apology" -> "vague apology" */
export const findingName = (kind: string): string => kind.replace(/[_.]/g, " ");
