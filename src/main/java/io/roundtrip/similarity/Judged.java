package io.roundtrip.similarity;

/** A suggestion that a person has confirmed (merged, linked) or dismissed. */
public record Judged(Signs signs, boolean confirmed) {}
