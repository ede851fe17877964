package io.roundtrip.intake;

import io.roundtrip.signals.Score;
import io.roundtrip.signals.ScoreText;
import io.roundtrip.signals.Scores;
import org.jspecify.annotations.Nullable;

/**
 * The scores as sent, each within its scale.
 *
 * @param cesAsks which way CES was asked; null = as the project is set
 */
public record Answers(
    @Nullable Integer nps,
    @Nullable Integer csat,
    @Nullable Integer ces,
    Score.@Nullable Direction cesAsks) {

  public boolean none() {
    return nps == null && csat == null && ces == null;
  }

  /** With the scales; {@code otherwise} is the direction of CES where the sender named none. */
  public Scores scores(Score.Direction otherwise) {
    Scores scores = Scores.NONE;
    if (nps != null) scores = scores.with(Score.nps(nps));
    if (csat != null) scores = scores.with(Score.csat(csat));
    if (ces == null) return scores;
    boolean ease = (cesAsks == null ? otherwise : cesAsks) == Score.Direction.HIGH_IS_GOOD;
    return scores.with(ease ? Score.ease(ces) : Score.effort(ces));
  }

  /** "NPS 3 · CES 6": stands for a title when there are no words. */
  public String text() {
    String text = "";
    if (nps != null) text = ScoreText.with(text, Score.Kind.NPS, nps);
    if (csat != null) text = ScoreText.with(text, Score.Kind.CSAT, csat);
    if (ces != null) text = ScoreText.with(text, Score.Kind.CES, ces);
    return text;
  }
}
