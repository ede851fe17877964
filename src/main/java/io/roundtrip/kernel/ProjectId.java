package io.roundtrip.kernel;

/** Jira's number of a project. */
public record ProjectId(long value) {}
