/** The change table in Active Objects. */
@NullMarked
package io.roundtrip.similarity.ao;

import org.jspecify.annotations.NullMarked;
