@NullMarked
package io.roundtrip.notify.guard.web;

import org.jspecify.annotations.NullMarked;
