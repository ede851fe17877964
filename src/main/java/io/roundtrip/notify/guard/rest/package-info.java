@NullMarked
package io.roundtrip.notify.guard.rest;

import org.jspecify.annotations.NullMarked;
