/** Stuck mail over REST. */
@NullMarked
package io.roundtrip.notify.send.decide.rest;

import org.jspecify.annotations.NullMarked;
