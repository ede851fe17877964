package io.roundtrip.kernel;

/** Our number of an account; 0 while it is not stored yet. */
public record AccountId(long value) {}
