package io.roundtrip.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The finished mail; the same at every try.
 *
 * @param subject one line, at most 200 characters
 * @param html null once the kept text was deleted
 * @param date goes into the Date header
 */
public record Body(String subject, String text, @Nullable String html, Instant date) {}
