package io.roundtrip.canonical.suggest;

/**
 * How much stands behind an issue.
 *
 * @param accountsImpacted distinct accounts; a known person without account counts as one
 * @param duplicates feedback that was merged into it
 */
public record Standing(int accountsImpacted, int duplicates) {}
