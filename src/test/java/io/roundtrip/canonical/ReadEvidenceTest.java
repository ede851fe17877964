package io.roundtrip.canonical;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.util.List;
import org.junit.Test;

public class ReadEvidenceTest {
  private static final Scores NINE = Scores.NONE.with(Score.nps(9));

  private final InMemoryEvidence evidence = new InMemoryEvidence();
  private final InMemorySignals signals = new InMemorySignals();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final SeenBySome visibility = new SeenBySome();
  private final ReadEvidence read =
      new ReadEvidence(
          evidence,
          visibility,
          new Quotes(signals, contacts, accounts, new SeenCustomers(signals, visibility)));
  private final Account crumb = accounts.ensure("Nordic Crumb Bakery");
  private final Contact ada = contacts.ensure(new NewContact(ADA.name(), null, crumb.id(), ""));

  private Signal said(long issue, String words) {
    Signal signal =
        Signal.heard(new IssueId(issue), RT, words, MONDAY.plusSeconds(issue))
            .from(ada.id(), crumb.id(), true)
            .over(Channel.EMAIL, null)
            .scored(NINE);
    signals.add(signal);
    evidence.link(Piece.of(signal), new Place(DARK_MODE, List.of()));
    return signal;
  }

  private ReadEvidence.Quoted page(int start, int limit) {
    return read.of(DARK_MODE, new Page(start, limit), LIN);
  }

  @Test
  public void a_quote_has_its_words_and_who_said_them_how_and_when() {
    said(501, "My eyes hurt.");

    assertThat(page(0, 20).quotes())
        .containsExactly(
            new Quote(
                new IssueId(501),
                "RT-501",
                "My eyes hurt.",
                "Ada Lindqvist",
                "Nordic Crumb Bakery",
                Channel.EMAIL,
                NINE,
                MONDAY.plusSeconds(501),
                true));
  }

  @Test
  public void without_words_the_title_of_the_issue_speaks() {
    said(501, "");
    evidence.link(Piece.unheard(new IssueId(400), MONDAY), new Place(DARK_MODE, List.of()));

    assertThat(page(0, 20).quotes())
        .extracting(Quote::words, Quote::author, Quote::account, Quote::scores)
        .containsExactly(
            tuple("Title 501", "Ada Lindqvist", "Nordic Crumb Bakery", NINE),
            tuple("Title 400", "", "", Scores.NONE));
  }

  @Test
  public void the_newest_come_first_page_by_page() {
    for (int issue = 501; issue <= 505; issue++) said(issue, "Words");

    assertThat(page(0, 2).quotes()).extracting(Quote::key).containsExactly("RT-505", "RT-504");
    assertThat(page(4, 2).quotes()).extracting(Quote::key).containsExactly("RT-501");
    assertThat(page(4, 2).total()).isEqualTo(5);
  }

  @Test
  public void what_the_reader_may_not_see_is_counted_on_its_page_and_not_quoted() {
    said(501, "Words");
    said(502, "A secret");
    said(503, "Words");
    visibility.hidden.add(new IssueId(502));

    assertThat(page(0, 2).quotes()).extracting(Quote::key).containsExactly("RT-503");
    assertThat(page(0, 2).hidden()).isEqualTo(1);
    assertThat(page(2, 2).hidden()).isZero();
    assertThat(page(0, 2).total()).isEqualTo(3);
  }
}
