package io.roundtrip.canonical.group;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.canonical.Demands;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ReadGroupTest {
  private final InMemoryGroups groups = new InMemoryGroups();
  private final InMemoryKeptQuotes quotes = new InMemoryKeptQuotes();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemorySignals signals = new InMemorySignals();
  private final SeenBySome visibility = new SeenBySome();
  private final ReadGroup read =
      new ReadGroup(
          groups,
          visibility,
          new Demands(new InMemoryEvidence()),
          new QuotesSeen(
              quotes, signals, contacts, accounts, new SeenCustomers(signals, visibility)),
          feedback -> Map.of());
  private final KeepQuotes keep = new KeepQuotes(signals, contacts, quotes);

  private void joins(long issue, int seconds) {
    groups.join(Membership.linked(new IssueId(issue), DARK_MODE, LIN, MONDAY.plusSeconds(seconds)));
    keep.of(Set.of(new IssueId(issue)), DARK_MODE, null, MONDAY);
  }

  @Test
  public void each_duplicate_has_its_words_and_the_names_of_who_said_them() {
    Account crumb = accounts.ensure("Nordic Crumb Bakery");
    Contact ada = contacts.ensure(new NewContact("Ada Lindqvist", null, crumb.id(), ""));
    signals.add(
        Signal.heard(new IssueId(501), RT, "My eyes hurt.", MONDAY)
            .from(ada.id(), crumb.id(), true));
    signals.add(Signal.heard(new IssueId(502), RT, "Too bright.", MONDAY));
    joins(501, 1);
    joins(502, 2);
    joins(503, 3);

    ReadGroup.Group group = read.of(new IssueId(501), Page.first(20), LIN).orElseThrow();

    assertThat(group.entries())
        .extracting(
            e -> e.shown().key(),
            e -> e.quote() == null ? null : e.quote().words(),
            ReadGroup.Entry::author,
            ReadGroup.Entry::account)
        .containsExactly(
            tuple("RT-503", null, "", ""),
            tuple("RT-502", "Too bright.", "", ""),
            tuple("RT-501", "My eyes hurt.", "Ada Lindqvist", "Nordic Crumb Bakery"));
  }

  @Test
  public void who_stands_alone_has_no_group() {
    assertThat(read.of(new IssueId(501), Page.first(20), LIN)).isEmpty();
  }
}
