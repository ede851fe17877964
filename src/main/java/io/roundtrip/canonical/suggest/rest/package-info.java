/** Suggestions and the state of the index over REST. */
@NullMarked
package io.roundtrip.canonical.suggest.rest;

import org.jspecify.annotations.NullMarked;
