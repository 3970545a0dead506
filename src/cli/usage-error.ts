/** What was asked makes no sense: exit code 2. Any other error is a failure: exit code 1. */
export class UsageError extends Error {}
