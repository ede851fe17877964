/**
 * From text to words: which language it is in, where its words begin and end, and one number for
 * all forms of a word.
 *
 * <p>Way in: {@link io.roundtrip.similarity.text.Analysis}. Promise: the same text gives the same
 * terms on every node, offsets point into the text as it was given. Left to others: what a word is
 * worth.
 */
@NullMarked
package io.roundtrip.similarity.text;

import org.jspecify.annotations.NullMarked;
