package io.roundtrip.kernel;

/** Our number of a contact; 0 while it is not stored yet. */
public record ContactId(long value) {}
