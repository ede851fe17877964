package io.roundtrip.intake.rest;

import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.kernel.Problem;
import java.io.Serializable;

/** Problems in the caller's language, one sentence each. */
public final class ReasonTexts {
  private final I18nResolver texts;

  public ReasonTexts(I18nResolver texts) {
    this.texts = texts;
  }

  String of(Problem problem) {
    return texts.getText(
        "roundtrip.problem." + problem.code(), problem.args().toArray(Serializable[]::new));
  }
}
