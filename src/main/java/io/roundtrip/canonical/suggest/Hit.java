package io.roundtrip.canonical.suggest;

import io.roundtrip.similarity.Suggestion;

/** A suggestion with the text that found it. */
record Hit(Suggestion suggestion, Asked asked) {}
