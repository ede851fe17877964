/**
 * What people said of suggestions, and what their project learns from it.
 *
 * <p>Way in: {@link io.roundtrip.canonical.suggest.learn.DismissPair}, for a click and for a merge.
 * Promise: a dismissed pair stays away until somebody takes that back; the weights move only a
 * little, only after enough judgements, and can be reset. Left to others: what is shown
 * (canonical.suggest), the arithmetic (similarity).
 */
@NullMarked
package io.roundtrip.canonical.suggest.learn;

import org.jspecify.annotations.NullMarked;
