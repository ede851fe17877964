package io.roundtrip.canonical.suggest;

/** What was asked with; {@code Why.Word} has offsets in it. The viewer may read it. */
public record Asked(String title, String body) {}
