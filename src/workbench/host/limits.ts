/** Excel on the web refuses requests and answers above 5 MB. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
