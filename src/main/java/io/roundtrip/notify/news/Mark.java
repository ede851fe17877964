package io.roundtrip.notify.news;

import java.time.Instant;

/** When something last happened, and a number or word about it (at most 450 characters). */
public record Mark(Instant at, String detail) {}
