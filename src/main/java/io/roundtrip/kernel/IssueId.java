package io.roundtrip.kernel;

/** Jira's number of an issue; never its key, which changes when the issue moves. */
public record IssueId(long value) {}
