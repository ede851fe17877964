/** The change table in Active Objects. */
@NullMarked
package io.roundtrip.similarity.node.ao;

import org.jspecify.annotations.NullMarked;
