package io.roundtrip.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.intake.ReadFeedback;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback on the wire.
 *
 * @param words the beginning of the words; the whole text is the issue's description
 * @param contact absent when nobody is named, or nobody whom the caller may see
 * @param consent whether the contact had allowed mail when it was said; absent for a contact whom
 *     the caller may not see
 * @param created when it was said, ISO 8601 in UTC; when it was imported if it is not dated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackJson(
    @JsonProperty("id") long id,
    @JsonProperty("issue") String issue,
    @JsonProperty("issueId") long issueId,
    @JsonProperty("words") String words,
    @JsonProperty("contact") @Nullable ContactJson contact,
    @JsonProperty("account") @Nullable AccountJson account,
    @JsonProperty("scores") List<ScoreJson> scores,
    @JsonProperty("npsGroup") String npsGroup,
    @JsonProperty("channel") String channel,
    @JsonProperty("moment") @Nullable String moment,
    @JsonProperty("source") @Nullable SourceJson source,
    @JsonProperty("consent") @Nullable Boolean consent,
    @JsonProperty("created") String created,
    @JsonProperty("dated") boolean dated) {

  /** Without the address: it is on the issue, for those whom the field is shown to. */
  public record ContactJson(
      @JsonProperty("id") long id,
      @JsonProperty("name") String name,
      @JsonProperty("reach") String reach) {}

  public record AccountJson(@JsonProperty("id") long id, @JsonProperty("name") String name) {}

  /**
   * @param normalised high means much of what the kind is named after (advocacy, satisfaction,
   *     effort)
   */
  public record ScoreJson(
      @JsonProperty("kind") String kind,
      @JsonProperty("raw") int raw,
      @JsonProperty("min") int min,
      @JsonProperty("max") int max,
      @JsonProperty("direction") String direction,
      @JsonProperty("normalised") int normalised) {}

  public record SourceJson(@JsonProperty("system") String system, @JsonProperty("id") String id) {}

  static FeedbackJson of(ReadFeedback.Shown shown, OutsideIds ids) {
    Signal signal = shown.signal();
    return new FeedbackJson(
        signal.id().value(),
        shown.issueKey(),
        signal.issue().value(),
        signal.words(),
        contact(shown.contact(), ids),
        account(shown.account(), ids),
        signal.scores().all().stream().map(FeedbackJson::score).toList(),
        word(signal.scores().npsGroup()),
        signal.channel().word(),
        signal.moment(),
        source(signal.source()),
        consent(shown),
        signal.at().toString(),
        signal.dated());
  }

  private static @Nullable Boolean consent(ReadFeedback.Shown shown) {
    if (shown.contact() != null) return shown.contact().consent();
    return shown.signal().contact() == null ? shown.signal().consented() : null;
  }

  private static @Nullable ContactJson contact(
      ReadFeedback.@Nullable Person contact, OutsideIds ids) {
    return contact == null
        ? null
        : new ContactJson(ids.of(contact.id()), contact.name(), word(contact.reach()));
  }

  private static @Nullable AccountJson account(@Nullable Account account, OutsideIds ids) {
    return account == null ? null : new AccountJson(ids.of(account.id()), account.name());
  }

  private static ScoreJson score(Score score) {
    return new ScoreJson(
        score.kind().field(),
        score.raw(),
        score.min(),
        score.max(),
        word(score.direction()),
        score.normalised());
  }

  private static @Nullable SourceJson source(@Nullable SourceRef source) {
    return source == null ? null : new SourceJson(source.system(), source.id());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
