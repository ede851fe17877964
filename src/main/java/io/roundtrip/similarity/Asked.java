package io.roundtrip.similarity;

import io.roundtrip.similarity.text.Analysis;
import io.roundtrip.similarity.text.Language;
import io.roundtrip.similarity.text.LanguageGuess;
import io.roundtrip.similarity.text.Term;
import io.roundtrip.similarity.text.Variants;
import java.util.List;

/** A question, read. */
record Asked(
    Question question,
    List<Term> title,
    List<Term> body,
    float[] meaning,
    long variants,
    long packedComponents,
    int minute) {
  static Asked read(Question question, Documents documents) {
    String title = Documents.cutTitle(question.title());
    String body = Documents.cut(question.body());
    Language language = LanguageGuess.of(title + "\n" + body);
    Analysis analysis = new Analysis(language);
    return new Asked(
        question,
        analysis.terms(title),
        analysis.terms(body),
        documents.meaningOf(language, title, body),
        Variants.of(title),
        Components.pack(question.components()),
        Index.minutes(question.at()));
  }

  int titleLength() {
    return title.size();
  }
}
