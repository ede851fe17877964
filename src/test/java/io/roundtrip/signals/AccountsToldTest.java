package io.roundtrip.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.People;
import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.customers.Consent;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.AccountsTold.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** What a project was told of a person counts there before what others were told. */
public class AccountsToldTest {
  private static final ProjectId HERE = new ProjectId(1);
  private static final ProjectId THERE = new ProjectId(2);
  private static final ContactId ADA = new ContactId(7);
  private static final AccountId OURS = new AccountId(71);
  private static final AccountId LATER = new AccountId(72);
  private static final AccountId KEPT = new AccountId(73);

  private final SeenBySome visibility = new SeenBySome();
  private final InMemorySignals signals = new InMemorySignals();
  private long next = 100;

  private Signal said(ProjectId project, @Nullable AccountId account, @Nullable Boolean consent) {
    long issue = next++;
    return signals
        .add(
            Signal.heard(new IssueId(issue), project, "words", Instant.ofEpochSecond(issue))
                .from(ADA, account == null ? KEPT : account, false)
                .telling(new Signal.Told(false, account != null, "Mole", "", consent)))
        .signal();
  }

  private @Nullable AccountId of(@Nullable AccountId named) {
    return of(named, People.LIN);
  }

  private @Nullable AccountId of(@Nullable AccountId named, @Nullable UserKey sender) {
    return new AccountsTold(signals, visibility)
        .of(List.of(new Piece(ADA, HERE, named)), sender)
        .get(0)
        .orElse(null);
  }

  @Test
  public void the_oldest_piece_of_the_project_says_it() {
    said(THERE, KEPT, null);
    said(HERE, null, null);
    said(HERE, OURS, null);
    said(HERE, LATER, null);

    assertThat(of(null)).isEqualTo(OURS);
    assertThat(of(LATER)).isEqualTo(LATER);
  }

  @Test
  public void where_the_project_was_told_nothing_what_the_sender_sees_elsewhere_counts() {
    said(THERE, OURS, null);
    said(THERE, LATER, null);

    assertThat(of(null)).isEqualTo(OURS);
    assertThat(of(null, null)).isNull();
  }

  @Test
  public void what_the_sender_may_not_see_counts_for_nothing() {
    visibility.hidden.add(said(HERE, KEPT, null).issue());
    visibility.hidden.add(said(THERE, KEPT, null).issue());
    visibility.withoutCustomers.add(said(THERE, KEPT, null).issue());

    assertThat(of(null)).isNull();
    assertThat(new AccountsTold(signals, visibility).seenBy(People.LIN, List.of(ADA))).isEmpty();

    visibility.withoutCustomers.add(said(HERE, OURS, null).issue());

    assertThat(of(null)).as("the project's own piece without its customers").isEqualTo(OURS);
  }

  @Test
  public void what_comes_in_the_same_batch_counts_too() {
    List<Piece> batch = List.of(new Piece(ADA, HERE, null), new Piece(ADA, HERE, OURS));

    assertThat(new AccountsTold(signals, visibility).of(batch, People.LIN))
        .allSatisfy(one -> assertThat(one).hasValue(OURS));
  }

  @Test
  public void an_answer_about_mail_holds_for_later_pieces_and_a_no_stays_one() {
    Signal first = said(HERE, null, true);
    Signal silent = said(HERE, null, null);
    Signal no = said(HERE, null, false);
    Signal again = said(HERE, null, true);
    ConsentSaid answers = new ConsentSaid(List.of(again, no, first), Set.of());

    assertThat(answers.then(first).state()).isEqualTo(Consent.State.GRANTED);
    assertThat(answers.then(silent).state()).isEqualTo(Consent.State.GRANTED);
    assertThat(answers.then(no).state()).isEqualTo(Consent.State.DENIED);
    assertThat(answers.then(again).state()).isEqualTo(Consent.State.DENIED);
    assertThat(answers.now(ADA).state()).isEqualTo(Consent.State.DENIED);
    assertThat(answers.now(new ContactId(8)).state()).isEqualTo(Consent.State.UNKNOWN);
  }
}
