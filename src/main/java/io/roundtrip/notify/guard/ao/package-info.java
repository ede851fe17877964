@NullMarked
package io.roundtrip.notify.guard.ao;

import org.jspecify.annotations.NullMarked;
