package io.roundtrip.notify.seen;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Outbox.Standing;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class SeenMailsTest {
  private static final IssueId WISH = new IssueId(501);
  private static final IssueId ELSEWHERE = new IssueId(900);

  private final InMemorySignals signals = new InMemorySignals();
  private final SeenBySome eyes = new SeenBySome();
  private final Contacts contacts = mock(Contacts.class);
  private final SeenMails mails =
      new SeenMails(
          eyes,
          new SeenCustomers(signals, eyes),
          contacts,
          new FakeRulebook().with(RT, FakeRulebook.live(Duration.ZERO)));

  private static Standing mail(Kind kind, State state, Reason why, IssueId... wishes) {
    return new Standing(DARK_MODE, RT, ADA.id(), kind, new ChangeId(1), Set.of(wishes), state, why);
  }

  private static Standing shipped(Reason why, IssueId... wishes) {
    return mail(Kind.SHIPPED, State.SKIPPED, why, wishes);
  }

  private void said(IssueId issue, ProjectId project) {
    signals.add(
        Signal.heard(issue, project, "words", MONDAY)
            .from(ADA.id(), null, true)
            .telling(new Signal.Told(true, true, "", "", true)));
    when(contacts.byIds(any())).thenReturn(Map.of(ADA.id(), ADA));
  }

  private Reason reason(Standing mail) {
    return mails.of(List.of(mail), LIN).reason(mail);
  }

  private boolean shows(Standing mail) {
    return mails.of(List.of(mail), LIN).shows(mail);
  }

  @Test
  public void a_mail_is_known_where_the_item_and_all_it_is_about_are_seen_with_their_customers() {
    Standing one = shipped(Reason.DUPLICATE, WISH, ELSEWHERE);
    assertThat(shows(one)).isTrue();

    eyes.withoutCustomers.add(ELSEWHERE);
    assertThat(shows(one)).isFalse();
    assertThat(reason(one)).isEqualTo(Reason.WITHHELD);

    eyes.withoutCustomers.clear();
    eyes.withoutCustomers.add(DARK_MODE);
    assertThat(shows(one)).isFalse();
    assertThat(reason(shipped(Reason.STATUS_REVERTED, WISH))).isEqualTo(Reason.STATUS_REVERTED);
  }

  @Test
  public void where_nobody_knows_what_it_is_about_the_reader_must_know_the_person() {
    assertThat(shows(shipped(Reason.DUPLICATE))).isFalse();
    assertThat(shows(mail(Kind.ACKNOWLEDGE, State.SKIPPED, Reason.NOT_ASKED))).isTrue();

    said(WISH, RT);

    assertThat(shows(shipped(Reason.DUPLICATE))).isTrue();
  }

  @Test
  public void what_comes_from_elsewhere_is_one_word_but_not_what_became_of_the_mail_itself() {
    said(WISH, RT);
    assertThat(reason(shipped(Reason.UNSUBSCRIBED, WISH))).isEqualTo(Reason.UNSUBSCRIBED);

    said(ELSEWHERE, new ProjectId(77));
    eyes.hidden.add(ELSEWHERE);

    assertThat(reason(shipped(Reason.UNSUBSCRIBED, WISH))).isEqualTo(Reason.MAY_NOT_WRITE);
    assertThat(reason(mail(Kind.SHIPPED, State.DUE, Reason.DAILY_CAP, WISH)))
        .isEqualTo(Reason.TRY_LATER);
    assertThat(reason(mail(Kind.SHIPPED, State.DEAD, Reason.SUPPRESSED_BOUNCE, WISH)))
        .isEqualTo(Reason.SUPPRESSED_BOUNCE);
  }
}
