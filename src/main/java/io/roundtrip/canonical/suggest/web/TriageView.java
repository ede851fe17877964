package io.roundtrip.canonical.suggest.web;

/**
 * Triage, and where feedback comes from when there is none; "" where the viewer may not go.
 *
 * @param may "true" when the viewer may merge
 * @param loading what stands there until the script has an answer
 */
public record TriageView(
    String title,
    String projectKey,
    String may,
    String loading,
    String imports,
    String creates,
    String settings) {}
