package io.roundtrip.kernel;

/** Our number of a signal; 0 while it is not stored yet. */
public record SignalId(long value) {}
