/**
 * Notify's tables. Every step of a row is one conditional write through {@link
 * io.roundtrip.host.ao.Claims}.
 */
@NullMarked
package io.roundtrip.notify.ao;

import org.jspecify.annotations.NullMarked;
