package io.roundtrip.similarity;

/** A stretch of a text: from the first character to the one after the last. */
public record Highlight(int start, int end) {}
