package io.roundtrip.canonical.suggest.web;

/**
 * A page of a project that the script fills: triage, or what happens by itself.
 *
 * @param may "true" when the viewer may do more than read
 * @param loading what stands there until the script has an answer
 */
public record ProjectPageView(String title, String projectKey, String may, String loading) {}
