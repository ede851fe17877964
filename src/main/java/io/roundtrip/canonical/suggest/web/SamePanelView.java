package io.roundtrip.canonical.suggest.web;

/**
 * The empty box of the panel "Says the same"; the script fills it.
 *
 * @param kind "feedback" or "item"
 * @param may "true" when the viewer may merge and split
 * @param loading what stands there until the script has an answer
 */
public record SamePanelView(String key, String kind, String may, String loading) {}
