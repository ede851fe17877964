package io.roundtrip.canonical.auto.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.auto.AutoRule;
import io.roundtrip.canonical.auto.Matches;
import io.roundtrip.canonical.auto.ReadAutomatic;
import io.roundtrip.host.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merging by itself, on the wire.
 *
 * @param version of the decision, to be sent along with the next
 * @param threshold 0.5 to 0.99
 * @param halted on, but nothing is merged: whoever switched it on may not decide any more
 * @param hidden merges of this page that the caller may not see
 */
public record AutomaticJson(
    @JsonProperty("version") int version,
    @JsonProperty("on") boolean on,
    @JsonProperty("threshold") double threshold,
    @JsonProperty("halted") boolean halted,
    @JsonProperty("rows") List<RowJson> rows,
    @JsonProperty("total") int total,
    @JsonProperty("hidden") int hidden) {

  /** An issue the caller may see. */
  public record IssueJson(@JsonProperty("key") String key, @JsonProperty("title") String title) {
    static IssueJson of(Visibility.Shown shown) {
      return new IssueJson(shown.key(), shown.title());
    }
  }

  /**
   * @param confidence 0 to 1
   * @param at ISO 8601
   */
  public record RowJson(
      @JsonProperty("operation") String operation,
      @JsonProperty("feedback") IssueJson feedback,
      @JsonProperty("into") IssueJson into,
      @JsonProperty("confidence") double confidence,
      @JsonProperty("at") String at,
      @JsonProperty("undone") boolean undone,
      @JsonProperty("sample") boolean sample) {}

  /** What the caller decides; absent parts stay as they are. */
  public record Decision(
      @JsonProperty("on") @Nullable Boolean on,
      @JsonProperty("threshold") @Nullable Double threshold,
      @JsonProperty("version") @Nullable Integer version) {}

  /**
   * What a threshold would have done.
   *
   * @param complete all of the project's feedback was looked at
   */
  public record PreviewJson(
      @JsonProperty("looked") int looked,
      @JsonProperty("wouldMerge") int wouldMerge,
      @JsonProperty("agree") int agree,
      @JsonProperty("disagree") int disagree,
      @JsonProperty("open") int open,
      @JsonProperty("examples") List<ExampleJson> examples,
      @JsonProperty("complete") boolean complete) {
    static PreviewJson of(ReadAutomatic.Previewed previewed) {
      List<ExampleJson> examples = new ArrayList<>();
      for (Matches.Looked one : previewed.foresight().examples()) {
        Visibility.Shown feedback = previewed.shown().get(one.feedback());
        Visibility.Shown into =
            one.then() == null ? null : previewed.shown().get(one.then().into());
        if (feedback == null || into == null || one.then() == null) continue;
        examples.add(
            new ExampleJson(IssueJson.of(feedback), IssueJson.of(into), one.then().confidence()));
      }
      return new PreviewJson(
          previewed.foresight().looked(),
          previewed.foresight().would(),
          previewed.foresight().agree(),
          previewed.foresight().disagree(),
          previewed.foresight().open(),
          examples,
          previewed.complete());
    }
  }

  /** One that would have been merged. */
  public record ExampleJson(
      @JsonProperty("feedback") IssueJson feedback,
      @JsonProperty("into") IssueJson into,
      @JsonProperty("confidence") double confidence) {}

  static AutomaticJson of(ReadAutomatic.Read read) {
    AutoRule rule = read.rule();
    return new AutomaticJson(
        rule.version(),
        rule.on(),
        rule.from() / 100.0,
        read.halted(),
        read.rows().stream().map(AutomaticJson::row).toList(),
        read.total(),
        read.hidden());
  }

  private static RowJson row(ReadAutomatic.Row row) {
    return new RowJson(
        row.merged().operation(),
        IssueJson.of(row.feedback()),
        IssueJson.of(row.into()),
        row.merged().percent() / 100.0,
        row.merged().at().toString(),
        row.undone(),
        row.sample());
  }
}
