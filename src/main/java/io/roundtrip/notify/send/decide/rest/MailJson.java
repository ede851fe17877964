package io.roundtrip.notify.send.decide.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, for a project's administrators. What it says, and of what, is for those
 * who may see the issue and the feedback at this moment; the others see that there is a mail.
 *
 * @param hidden something of it is not shown: the caller may not see the issue, the words or the
 *     person, or they are gone
 * @param reason why it was not sent, or not yet, as far as the caller may know; null when nothing
 *     is wrong
 * @param reasonText the same in the reader's language
 * @param status null when hidden with the issue
 * @param itemKey null when the caller may not see the issue, or it is gone
 * @param contact number of the person; null when hidden
 * @param contactName null when hidden, when the caller knows nobody of this name, or the person is
 *     erased
 * @param detail what was said last, as it is kept; "" when nothing was, or hidden
 * @param detailText the same as a sentence in the reader's language
 * @param others news of other mails that its letter says, too: what becomes of it becomes of them
 * @param feedbackKey the newest feedback at which the caller sees this person, so also where to
 *     correct the address; null when there is none, and when hidden
 * @param subject null when hidden, until it is written, and again when the text was deleted after
 *     30 days
 */
public record MailJson(
    @JsonProperty("id") long id,
    @JsonProperty("state") String state,
    @JsonProperty("reason") @Nullable String reason,
    @JsonProperty("reasonText") @Nullable String reasonText,
    @JsonProperty("kind") String kind,
    @JsonProperty("status") @Nullable String status,
    @JsonProperty("itemKey") @Nullable String itemKey,
    @JsonProperty("contact") @Nullable Long contact,
    @JsonProperty("contactName") @Nullable String contactName,
    @JsonProperty("feedbackKey") @Nullable String feedbackKey,
    @JsonProperty("attempt") int attempt,
    @JsonProperty("others") int others,
    @JsonProperty("created") String created,
    @JsonProperty("due") String due,
    @JsonProperty("changed") String changed,
    @JsonProperty("detail") String detail,
    @JsonProperty("detailText") String detailText,
    @JsonProperty("subject") @Nullable String subject,
    @JsonProperty("text") @Nullable String text,
    @JsonProperty("hidden") boolean hidden) {

  /**
   * @param halted why all mail of the installation waits; null when it flows
   */
  public record Listing(
      @JsonProperty("start") int start,
      @JsonProperty("limit") int limit,
      @JsonProperty("total") int total,
      @JsonProperty("halted") @Nullable String halted,
      @JsonProperty("haltedText") @Nullable String haltedText,
      @JsonProperty("mails") List<MailJson> mails) {}
}
