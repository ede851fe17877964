/**
 * What a text is about, as a vector: the sum of the vectors of its word pieces, from a fixed table.
 * English only.
 *
 * <p>Way in: {@link io.roundtrip.similarity.meaning.Meaning}. Promise: the same text gives the same
 * vector on every node, whatever else is indexed. Left to others: comparing.
 */
@NullMarked
package io.roundtrip.similarity.meaning;

import org.jspecify.annotations.NullMarked;
