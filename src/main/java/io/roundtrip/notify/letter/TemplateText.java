package io.roundtrip.notify.letter;

/**
 * A mail as its author wrote it.
 *
 * @param subject one line
 * @param body paragraphs with the small Markdown subset of {@link Markdown}
 * @param version 0 = the product's own text, then 1, 2 … for each save
 */
public record TemplateText(String subject, String body, int version) {}
