package io.roundtrip.notify;

import io.roundtrip.kernel.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A server that was wrong for a day may have marked many people unreachable, and many mails failed.
 * What happened on one day is taken back at once: the mails are tried again, after all checks, and
 * their people are written to again. Whoever calls has checked the permission.
 */
public interface Failures {
  /**
   * @param nobody these people were marked unreachable; otherwise these mails failed
   * @param day in UTC
   */
  record Batch(boolean nobody, LocalDate day) {}

  /**
   * A mail that could not be sent, without its text.
   *
   * @param nobody a server said that there is nobody at this address: its owner is not written to
   *     until this is taken back
   * @param at when it was given up
   */
  record Failed(long id, ContactId contact, boolean nobody, Instant at) {}

  record Size(Batch batch, int people, int mails) {}

  /** Newest day first; of the newest 5,000 failures, the rest shows once these are gone. */
  List<Size> batches();

  /**
   * What was taken back; somebody else's press, or a person's own stop, may have come first.
   *
   * @param by who, and why if that was said; kept with each mail
   */
  Size takeBack(Batch batch, String by);
}
