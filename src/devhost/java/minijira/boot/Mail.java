package minijira.boot;

import java.util.Map;

/** One mail as the embedded server received it; text or html is empty if there is no such part. */
public record Mail(
    String to, String subject, String text, String html, Map<String, String> headers, String raw) {}
