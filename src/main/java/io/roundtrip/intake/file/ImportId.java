package io.roundtrip.intake.file;

/** Our number of an import. */
public record ImportId(long value) {}
