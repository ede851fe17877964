package io.roundtrip.canonical.group;

/**
 * Names everything that was merged, split or undone with one press of a button.
 *
 * @param value at most 40 characters, unique over all nodes
 */
public record OperationId(String value) {}
