package io.roundtrip.host.web;

/**
 * A page of a project that the script fills.
 *
 * @param may "true" when the viewer may do more than read
 * @param loading what stands there until the script has an answer
 */
public record ProjectPageView(String title, String projectKey, String may, String loading) {}
