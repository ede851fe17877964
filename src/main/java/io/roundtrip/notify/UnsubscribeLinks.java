package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.util.Optional;

/** Where a person can stop the mail. */
public interface UnsubscribeLinks {
  /** What every such link has after the address of the site; the signed part follows. */
  String PATH = "/plugins/servlet/roundtrip/unsubscribe?t=";

  /**
   * A mail that stops it.
   *
   * @param address where we read such mails ourselves
   * @param token signed, without anything about the person; stands in the subject
   */
  record ByMail(String address, String token) {}

  /**
   * The ways to stop that go with one mail; both say the same.
   *
   * @param link as {@link #of}
   * @param mail empty while no mail is read
   */
  record Ways(Optional<String> link, Optional<ByMail> mail) {}

  /**
   * Absolute address; stays valid as long as mails lie in inboxes. Empty while nobody said where
   * customers reach us.
   */
  Optional<String> of(ContactId contact, ProjectId project);

  default Ways ways(ContactId contact, ProjectId project) {
    return new Ways(of(contact, project), Optional.empty());
  }
}
