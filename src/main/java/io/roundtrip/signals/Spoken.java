package io.roundtrip.signals;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was said.
 *
 * @param words the beginning of it, at most {@value Signal#MOST_WORDS} characters; the whole text
 *     stays on the issue
 * @param reworded people here have changed the words since they came
 * @param copyOf the piece that this one only repeats, see {@link Copies}; null = it was said
 */
public record Spoken(String words, boolean reworded, @Nullable IssueId copyOf) {
  public Spoken {
    words = Text.cut(words, Signal.MOST_WORDS);
  }

  String own() {
    return reworded ? "" : words;
  }

  Spoken reworded(String now) {
    return new Spoken(now, reworded || !words.equals(now), copyOf);
  }

  Spoken copying(@Nullable IssueId original) {
    return new Spoken(words, reworded, original);
  }
}
