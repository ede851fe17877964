/** What was said of pairs, in Active Objects. */
@NullMarked
package io.roundtrip.canonical.suggest.learn.ao;

import org.jspecify.annotations.NullMarked;
