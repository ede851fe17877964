/**
 * The index on local disk: immutable segments, a live one in memory, a manifest that names them.
 * Holds numbers only, no text.
 *
 * <p>Way in: {@link io.roundtrip.similarity.store.Store}. Promise: what is read depends only on
 * which items are in it, never on how they came in; a damaged file is noticed when it is opened.
 * Left to others: what terms and vectors mean.
 */
@NullMarked
package io.roundtrip.similarity.store;

import org.jspecify.annotations.NullMarked;
