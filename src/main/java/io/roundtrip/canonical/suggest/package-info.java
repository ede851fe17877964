/**
 * What already says the same, for a person who writes or reads feedback.
 *
 * <p>Way in: {@link io.roundtrip.canonical.suggest.SuggestSimilar}. Promise: nobody is shown an
 * issue they may not see, whatever it has in common with theirs; a group comes up once, as its
 * canonical; what was linked or dismissed does not come up again; each suggestion says why. Left to
 * others: finding (similarity), merging (canonical.merge).
 */
@NullMarked
package io.roundtrip.canonical.suggest;

import org.jspecify.annotations.NullMarked;
