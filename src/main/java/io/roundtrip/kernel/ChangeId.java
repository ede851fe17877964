package io.roundtrip.kernel;

/** Jira's number of a change group in an issue's history. */
public record ChangeId(long value) {}
