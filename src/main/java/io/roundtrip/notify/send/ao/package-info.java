/** Tables of notify.send; every step of a row is one conditional write. */
@NullMarked
package io.roundtrip.notify.send.ao;

import org.jspecify.annotations.NullMarked;
