package io.roundtrip.similarity;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.store.Doc;
import io.roundtrip.similarity.store.Nibbles;
import io.roundtrip.similarity.text.Analysis;
import io.roundtrip.similarity.text.Language;
import io.roundtrip.similarity.text.LanguageGuess;
import io.roundtrip.similarity.text.Term;
import io.roundtrip.similarity.text.Variants;
import java.util.List;

/** From an item to what the index keeps of it. Any number of threads. */
final class Documents {
  private static final int TITLE = 500;
  private static final int BODY = 2_000;
  static final int TITLE_WEIGHT = 3;

  private final Meaning meaning;

  Documents(Meaning meaning) {
    this.meaning = meaning;
  }

  Doc of(Item item) {
    String title = cutTitle(item.title());
    String body = cut(item.body());
    Language language = LanguageGuess.of(title + "\n" + body);
    Analysis analysis = new Analysis(language);
    List<Term> head = analysis.terms(title);
    List<Term> rest = analysis.terms(body);
    Counts counts = Counts.of(head, rest);
    return new Doc(
        item.id(),
        item.project(),
        Index.minutes(item.created()),
        TITLE_WEIGHT * head.size() + rest.size(),
        head.size(),
        Variants.of(title),
        Components.pack(item.components()),
        counts.terms(),
        counts.weights(),
        meaning(language, title, body));
  }

  private byte[] meaning(Language language, String title, String body) {
    if (language != Language.ENGLISH) return new byte[meaning.dimensions() / 2];
    return packed(meaning.of(title, body));
  }

  static byte[] packed(float[] vector) {
    for (float x : vector) if (x != 0) return Nibbles.pack(vector);
    return new byte[vector.length / 2];
  }

  /** All zero for texts that are not English. */
  float[] meaningOf(Language language, String title, String body) {
    return language == Language.ENGLISH ? meaning.of(title, body) : new float[meaning.dimensions()];
  }

  static String cutTitle(String title) {
    return title.length() <= TITLE ? title : title.substring(0, TITLE);
  }

  static String cut(String body) {
    return body.length() <= BODY ? body : body.substring(0, BODY);
  }
}
