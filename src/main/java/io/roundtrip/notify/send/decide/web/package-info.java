/** The page about stuck mail. */
@NullMarked
package io.roundtrip.notify.send.decide.web;

import org.jspecify.annotations.NullMarked;
