package io.roundtrip.canonical.merge.web;

/**
 * The page that merges: what the script needs to draw the form.
 *
 * @param feedback keys, separated by commas; "" when the address names none
 * @param into key of the canonical; "" when it is still to be chosen
 * @param back where "Cancel" leads
 * @param loading what stands there until the form does, or what is wrong with the address
 */
public record MergeView(String title, String feedback, String into, String back, String loading) {}
