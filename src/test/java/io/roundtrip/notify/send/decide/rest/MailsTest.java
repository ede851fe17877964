package io.roundtrip.notify.send.decide.rest;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** What a reader sees of a mail that says the news of several items. */
public class MailsTest {
  private static final IssueId OTHER = new IssueId(10_777);

  private final SeenBySome eyes = new SeenBySome();
  private final Contacts contacts = mock(Contacts.class);
  private final InMemorySignals signals = new InMemorySignals();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Mails mails =
      new Mails(
          new MailSights(contacts, new SeenCustomers(signals, eyes), signals, eyes),
          (language, key, args) -> key + KeyPhrases.joined(",", args),
          mock(OutsideIds.class));

  private OutboxEntry other;
  private OutboxEntry lead;

  private OutboxEntry queued(IssueId item) {
    Message news =
        new Message(item, RT, ADA.id(), Kind.SHIPPED, new ChangeId(item.value()), SHIPPED, "", 1);
    outbox.add(OutboxEntry.fresh(news, MONDAY, MONDAY));
    return outbox.all().get(outbox.all().size() - 1);
  }

  @Before
  public void a_digest() {
    when(contacts.byIds(any())).thenReturn(Map.of(ADA.id(), ADA));
    other = queued(OTHER);
    Body letter = new Body("Two things", "Both are here", null, MONDAY, List.of(other.id()));
    lead =
        queued(DARK_MODE)
            .claimed("node", MONDAY)
            .handedOff(letter, MONDAY)
            .parked("DOT: 554 no", MONDAY);
  }

  private MailJson shown(Map<Long, OutboxEntry> besides) {
    return mails.json(List.of(lead), besides, LIN).get(0);
  }

  @Test
  public void whoever_sees_all_its_items_reads_it() {
    MailJson all = shown(Map.of(other.id(), other));

    assertThat(all.text()).isEqualTo("Both are here");
    assertThat(all.hidden()).isFalse();
    assertThat(all.others()).isEqualTo(1);
    assertThat(all.detail()).isEqualTo("DOT: 554 no");
  }

  @Test
  public void what_nobody_can_be_asked_about_any_more_hides_the_letter() {
    MailJson some = shown(Map.of());

    assertThat(some.text()).isNull();
    assertThat(some.subject()).isNull();
    assertThat(some.hidden()).isTrue();
    assertThat(some.itemKey()).isNotNull();
  }

  @Test
  public void whoever_does_not_see_the_item_hears_no_word_of_the_server_or_of_a_person() {
    eyes.hidden.add(DARK_MODE);

    MailJson none = shown(Map.of(other.id(), other));

    assertThat(List.of(none.detail(), none.detailText())).containsOnly("");
    assertThat(none.itemKey()).isNull();
    assertThat(none.contact()).isNull();
    assertThat(none.text()).isNull();
  }

  @Test
  public void an_address_is_corrected_where_the_reader_sees_whose_it_is() {
    IssueId older = new IssueId(900);
    IssueId newest = new IssueId(901);
    for (IssueId wish : List.of(older, newest))
      signals.add(Signal.heard(wish, RT, "Please", MONDAY).from(ADA.id(), null, true));
    assertThat(shown(Map.of()).feedbackKey()).isEqualTo("RT-901");

    eyes.withoutCustomers.add(newest);

    assertThat(shown(Map.of()).feedbackKey()).isEqualTo("RT-900");
  }

  @Test
  public void besides_itself_a_letter_says_what_its_lead_says() {
    Body letter = new Body("s", "t", null, MONDAY, List.of(other.id(), 77L));
    OutboxEntry part = other.ledBy(lead.id()).skipped(Reason.DISCARDED, "", letter, MONDAY);

    assertThat(ShownMails.besides(lead)).containsExactly(other.id());
    assertThat(ShownMails.besides(part)).containsExactlyInAnyOrder(lead.id(), 77L);
  }
}
