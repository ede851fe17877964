package io.roundtrip.notify.send.decide.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.notify.send.decide.DecideStuckMail;
import io.roundtrip.notify.send.decide.Decisions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of stuck mails.
 *
 * @param list "uncertain", "failed" or "unreachable"
 * @param total mails in this list
 * @param most as many mails as one decision is about
 * @param numbers the newest of the list, as many: who decides about all sends them back, so that
 *     nobody decides what came later and was not shown
 */
public record StuckMailJson(
    @JsonProperty("list") String list,
    @JsonProperty("start") int start,
    @JsonProperty("limit") int limit,
    @JsonProperty("total") int total,
    @JsonProperty("most") int most,
    @JsonProperty("numbers") Set<Long> numbers,
    @JsonProperty("mails") List<MailJson> mails) {

  /**
   * What somebody wants with these mails.
   *
   * @param decision "retry", "discard" or "arrived"
   */
  public record Wish(
      @JsonProperty("decision") @Nullable String decision,
      @JsonProperty("mails") @Nullable List<@Nullable Long> mails,
      @JsonProperty("why") @Nullable String why) {}

  /**
   * @param decision its number, to take it back by; null when no mail was stuck any more
   * @param late mails that went on meanwhile
   */
  public record DoneJson(
      @JsonProperty("decision") @Nullable Long decision,
      @JsonProperty("mails") int mails,
      @JsonProperty("late") int late) {
    static DoneJson of(DecideStuckMail.Done done) {
      Long decision = done.decision() == 0 ? null : Long.valueOf(done.decision());
      return new DoneJson(decision, done.mails(), done.late());
    }
  }

  /**
   * @param by the name of who decided
   * @param why "" when no reason was given
   * @param at ISO 8601
   * @param people to how many people the mails are; 0 = not known
   * @param undone taken back
   */
  public record MadeJson(
      @JsonProperty("id") long id,
      @JsonProperty("decision") String decision,
      @JsonProperty("by") String by,
      @JsonProperty("why") String why,
      @JsonProperty("at") String at,
      @JsonProperty("mails") int mails,
      @JsonProperty("people") int people,
      @JsonProperty("undone") boolean undone) {
    static MadeJson of(Decisions.Made made, String by) {
      return new MadeJson(
          made.id(),
          made.decision().word(),
          by,
          made.why(),
          made.at().toString(),
          made.about().mails(),
          made.about().people(),
          made.undone());
    }
  }
}
