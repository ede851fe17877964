package io.roundtrip.notify.send.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, for a project's administrators.
 *
 * @param reason why it was not sent, or not yet; null when nothing is wrong
 * @param reasonText the same in the reader's language
 * @param itemKey null when the issue is gone
 * @param contactName null when the person is erased
 * @param subject null until it is written, and again when the text was deleted after 30 days
 */
public record MailJson(
    @JsonProperty("id") long id,
    @JsonProperty("state") String state,
    @JsonProperty("reason") @Nullable String reason,
    @JsonProperty("reasonText") @Nullable String reasonText,
    @JsonProperty("kind") String kind,
    @JsonProperty("status") @Nullable String status,
    @JsonProperty("itemKey") @Nullable String itemKey,
    @JsonProperty("contact") long contact,
    @JsonProperty("contactName") @Nullable String contactName,
    @JsonProperty("attempt") int attempt,
    @JsonProperty("created") String created,
    @JsonProperty("due") String due,
    @JsonProperty("changed") String changed,
    @JsonProperty("detail") String detail,
    @JsonProperty("subject") @Nullable String subject,
    @JsonProperty("text") @Nullable String text) {

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
