package io.roundtrip.canonical.merge.rest;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.merge.Preview;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Problem;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a preview into the caller's language. */
public final class PreviewAnswers {
  private final ProblemTexts problems;
  private final Phrases texts;

  public PreviewAnswers(ProblemTexts problems, Phrases texts) {
    this.problems = problems;
    this.texts = texts;
  }

  PreviewJson of(Preview preview, Map<String, Problem> unknown) {
    List<PreviewJson.SourceJson> sources = new ArrayList<>();
    for (Preview.Source one : preview.sources())
      sources.add(
          new PreviewJson.SourceJson(
              one.shown().key(), one.shown().title(), problem(one.problem()), one.group()));
    unknown.forEach(
        (key, why) -> sources.add(new PreviewJson.SourceJson(key, "", problem(why), 0)));
    return new PreviewJson(
        new PreviewJson.IntoJson(
            preview.into().key(),
            preview.into().title(),
            preview.roadmap().map(RoadmapStatus::word).orElse(null)),
        problem(preview.problem()),
        counts(preview.counts().before()),
        counts(preview.counts().after()),
        turn(preview.counts().turn()),
        preview.regression(),
        preview.warnings().stream().map(this::warning).toList(),
        sources);
  }

  private static PreviewJson.@Nullable CountsJson counts(@Nullable Demand demand) {
    return demand == null ? null : PreviewJson.CountsJson.of(demand);
  }

  private PreviewJson.TurnJson turn(Preview.Turn turn) {
    if (!turn.suggested()) return new PreviewJson.TurnJson(false, "", "");
    return new PreviewJson.TurnJson(
        true,
        turn.args().get(0),
        texts.text(
            "roundtrip.canonical.merge.turn." + turn.code(),
            turn.args().toArray(Serializable[]::new)));
  }

  private PreviewJson.WarningJson warning(Preview.Warning warning) {
    String code = warning.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new PreviewJson.WarningJson(
        code, texts.text("roundtrip.canonical.merge.warning." + code));
  }

  private PreviewJson.@Nullable ProblemJson problem(@Nullable Problem why) {
    return why == null
        ? null
        : new PreviewJson.ProblemJson(why.code(), problems.message(why), problems.fix(why));
  }
}
