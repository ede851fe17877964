package io.roundtrip.intake.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.AoDatabases;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.ao.AccountRow;
import io.roundtrip.customers.ao.AoAccounts;
import io.roundtrip.customers.ao.AoContacts;
import io.roundtrip.customers.ao.ConsentRow;
import io.roundtrip.customers.ao.ContactRow;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.ao.AoSignals;
import io.roundtrip.signals.ao.SignalRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;

/** All of our tables together or not at all, on a real database. */
public class AoIntakeTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(
        AccountRow.class,
        ContactRow.class,
        ConsentRow.class,
        SignalRow.class,
        SourceClaimRow.class);
  }

  private void keep(String person, long issue) {
    Contacts contacts = new AoContacts(db.ao());
    Contact contact =
        contacts.ensure(
            new NewContact(
                person,
                new EmailAddress(person + "@example.org"),
                new AoAccounts(db.ao()).ensure("Acme").id(),
                ""));
    contacts.consent(contact.id(), Consent.granted("test", "", NOON));
    new AoSignals(db.ao())
        .add(
            Signal.heard(new IssueId(issue), new ProjectId(1), "", NOON)
                .from(contact.id(), contact.account(), true));
  }

  private int rows() {
    db.ao().flushAll();
    return db.ao().count(AccountRow.class)
        + db.ao().count(ContactRow.class)
        + db.ao().count(ConsentRow.class)
        + db.ao().count(SignalRow.class);
  }

  @Test
  public void a_failure_at_the_end_takes_back_everything() {
    assertThatThrownBy(
            () ->
                db.atomically()
                    .run(
                        () -> {
                          keep("ada", 1);
                          throw new IllegalStateException("kill");
                        }))
        .hasMessageContaining("kill");

    assertThat(rows()).isZero();

    db.atomically().run(() -> keep("ada", 1));

    assertThat(rows()).isEqualTo(4);
  }

  @Test
  public void nodes_that_race_for_the_same_new_people_all_succeed_within_one_repetition()
      throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    CyclicBarrier start = new CyclicBarrier(3);
    for (int round = 0; round < 8; round++) {
      String person = "person" + round;
      List<Callable<Boolean>> works = new ArrayList<>();
      for (int node = 0; node < 3; node++) {
        long issue = round * 10L + node;
        works.add(
            () -> {
              start.await();
              twice(() -> keep(person, issue));
              return true;
            });
      }
      for (Future<Boolean> done : nodes.invokeAll(works)) assertThat(done.get()).isTrue();
    }
    nodes.shutdown();

    assertThat(db.ao().count(AccountRow.class)).isEqualTo(1);
    assertThat(db.ao().count(ContactRow.class)).isEqualTo(8);
    assertThat(db.ao().count(SignalRow.class)).isEqualTo(24);
  }

  /** As KeepFeedback does it. */
  private void twice(Runnable work) {
    try {
      db.atomically().run(work);
    } catch (RuntimeException raced) {
      db.atomically().run(work);
    }
  }
}
