package io.roundtrip.signals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers of one piece of feedback: each kind at most once, often none. */
public record Scores(@Nullable Score nps, @Nullable Score csat, @Nullable Score ces) {
  public static final Scores NONE = new Scores(null, null, null);

  public Scores {
    expect(nps, Score.Kind.NPS);
    expect(csat, Score.Kind.CSAT);
    expect(ces, Score.Kind.CES);
  }

  private static void expect(@Nullable Score score, Score.Kind kind) {
    if (score != null && score.kind() != kind)
      throw new IllegalArgumentException(score + " is no " + kind);
  }

  public Scores with(Score score) {
    return switch (score.kind()) {
      case NPS -> new Scores(score, csat, ces);
      case CSAT -> new Scores(nps, score, ces);
      case CES -> new Scores(nps, csat, score);
    };
  }

  public List<Score> all() {
    return Stream.of(nps, csat, ces).filter(Objects::nonNull).toList();
  }

  public NpsGroup npsGroup() {
    return NpsGroup.of(nps);
  }
}
