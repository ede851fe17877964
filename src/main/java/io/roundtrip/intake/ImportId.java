package io.roundtrip.intake;

/** Our number of an import. */
public record ImportId(long value) {}
