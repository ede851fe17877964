/** Tables of notify.letter; every step of a row is one conditional write. */
@NullMarked
package io.roundtrip.notify.letter.ao;

import org.jspecify.annotations.NullMarked;
