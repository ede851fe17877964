/** Notify's REST: the outbox, and the texts of the mails. */
@NullMarked
package io.roundtrip.notify.rest;

import org.jspecify.annotations.NullMarked;
