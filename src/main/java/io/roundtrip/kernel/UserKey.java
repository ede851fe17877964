package io.roundtrip.kernel;

/** Jira's lasting key of a user (not the user name, which can be changed). */
public record UserKey(String value) {}
