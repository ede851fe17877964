package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import java.time.Instant;
import java.util.Set;

/**
 * An issue of type Feedback as it stands in Jira, however it was made.
 *
 * @param form what its feedback fields, summary and description hold
 * @param openly whoever brought it here, if it moved since it was seen, might see its customer
 *     where it was
 */
public record FeedbackSeen(
    IssueId issue, ProjectId project, Form form, Instant created, Emptied emptied, boolean openly) {

  /** Nobody emptied or moved anything. */
  public FeedbackSeen(IssueId issue, ProjectId project, Form form, Instant created) {
    this(issue, project, form, created, Emptied.NOTHING, false);
  }

  /**
   * What people took away by emptying fields. A field that stands empty for another reason (never
   * filled, not shown, moved) says nothing.
   *
   * @param person nothing says any more who it was
   * @param firm nothing says any more for which account
   * @param address the address alone: the customer beside it still says who it was
   */
  public record Emptied(boolean person, boolean firm, boolean address) {
    public static final Emptied NOTHING = new Emptied(false, false, false);

    /**
     * One half of a person is that person.
     *
     * @param stand the fields in which something stands
     * @param byHand those that somebody emptied
     */
    public static Emptied of(Set<String> stand, Set<String> byHand) {
      boolean name = stand.contains(Form.CUSTOMER);
      boolean nobody = !name && !stand.contains(Form.EMAIL);
      boolean half = byHand.contains(Form.CUSTOMER) || byHand.contains(Form.EMAIL);
      return new Emptied(
          nobody && half, byHand.contains(Form.ACCOUNT), name && byHand.contains(Form.EMAIL));
    }

    /** What is left. An account that was known by the person alone goes with the person. */
    Signal of(Signal kept) {
      Signal.Told told = kept.told();
      boolean noFirm = firm || person && !told.account();
      return kept.from(
              person ? null : kept.contact(),
              noFirm ? null : kept.account(),
              !person && kept.consented())
          .telling(
              new Signal.Told(
                  !person && told.name(),
                  !noFirm && told.account(),
                  person ? "" : told.person(),
                  noFirm ? "" : told.firm(),
                  person ? null : told.consent()));
    }
  }
}
