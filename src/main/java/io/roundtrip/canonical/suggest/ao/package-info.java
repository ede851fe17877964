/** Counts, in Active Objects. */
@NullMarked
package io.roundtrip.canonical.suggest.ao;

import org.jspecify.annotations.NullMarked;
