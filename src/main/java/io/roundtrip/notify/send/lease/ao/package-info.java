/** The nodes' signs of life as a table. */
@NullMarked
package io.roundtrip.notify.send.lease.ao;

import org.jspecify.annotations.NullMarked;
