/** The edge to Active Objects. */
@NullMarked
package io.roundtrip.notify.back.ao;

import org.jspecify.annotations.NullMarked;
