package io.roundtrip.canonical.trace;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.LinksInMemory;
import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.InMemoryGroups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class ReadTraceTest {
  private static final IssueId WISH = new IssueId(20_001);
  private static final IssueId EPIC = new IssueId(20_100);
  private static final UserKey PM = new UserKey("pm");
  private static final Optional<RoadmapStatus> PLANNED = Optional.of(RoadmapStatus.PLANNED);

  private final InMemorySignals signals = new InMemorySignals();
  private final InMemoryGroups groups = new InMemoryGroups();
  private final LinksInMemory links = new LinksInMemory();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private @Nullable ItemNow now;
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final SeenBySome visibility = new SeenBySome();
  private final FakeRulebook rules = new FakeRulebook().with(RT, FakeRulebook.live(Duration.ZERO));
  private Optional<Reason> halt = Optional.empty();
  private final ReadTrace read =
      new ReadTrace(
          signals,
          groups,
          new FindWay(
              links,
              visibility,
              issue -> PLANNED,
              issue -> issue.equals(EPIC) ? List.of("4.2") : List.of()),
          new TraceMails(
              outbox,
              contacts,
              rules,
              new Standstill(() -> halt, Optional::empty, rules, project -> true),
              issue -> Optional.ofNullable(now),
              new TraceMails.Eyes(visibility, new SeenCustomers(signals, visibility))),
          visibility);

  private void said() {
    signals.add(Signal.heard(WISH, RT, "Too bright", MONDAY).from(ADA.id(), null, true));
    links.exists(WISH);
  }

  private void merged() {
    links.hang(DARK_MODE, EPIC);
    groups.join(new Membership(WISH, DARK_MODE, How.PERSON, new OperationId("op"), PM, MONDAY));
  }

  private void mail(Contact to, IssueId about, Kind kind) {
    outbox.add(
        OutboxEntry.fresh(
            new Message(about, RT, to.id(), kind, new ChangeId(0), null, "", 1), MONDAY, MONDAY));
  }

  @Test
  public void what_stands_alone_has_a_short_way() {
    said();

    Trace trace = read.of(WISH, PM);

    assertThat(trace.said()).isNotNull();
    assertThat(trace.merged()).isNull();
    assertThat(trace.stands()).isEmpty();
    assertThat(trace.mails()).isEmpty();
  }

  @Test
  public void leads_from_the_words_to_the_canonical_its_epic_the_version_and_the_mails() {
    said();
    merged();
    mail(ADA, WISH, Kind.ACKNOWLEDGE);
    mail(ADA, EPIC, Kind.STATUS);
    mail(GRACE, EPIC, Kind.STATUS);

    Trace trace = read.of(WISH, PM);

    assertThat(trace.stands()).extracting(s -> s.shown().issue()).containsExactly(DARK_MODE, EPIC);
    assertThat(trace.stands().get(1).versions()).containsExactly("4.2");
    assertThat(trace.merged()).isNotNull();
    assertThat(trace.mails())
        .extracting(m -> m.entry().message().kind())
        .containsExactly(Kind.ACKNOWLEDGE, Kind.STATUS);
    assertThat(trace.mails()).allMatch(m -> m.entry().message().contact().equals(ADA.id()));
  }

  @Test
  public void a_mail_goes_by_the_name_of_what_it_said() {
    said();
    now =
        new ItemNow(
            WISH,
            RT,
            "Roundtrip",
            "",
            "",
            Nature.ANSWERED,
            RoadmapStatus.SHIPPED,
            "",
            null,
            "",
            false,
            true);
    mail(ADA, WISH, Kind.SHIPPED);

    assertThat(read.of(WISH, PM).mails())
        .extracting(Trace.Mail::nature)
        .containsExactly(Nature.ANSWERED);
  }

  @Test
  public void what_the_reader_may_not_see_is_counted_and_not_named() {
    said();
    merged();
    mail(ADA, EPIC, Kind.STATUS);
    visibility.hidden.add(EPIC);

    Trace trace = read.of(WISH, PM);

    assertThat(trace.stands()).extracting(s -> s.shown().issue()).containsExactly(DARK_MODE);
    assertThat(trace.hidden()).isEqualTo(1);
    assertThat(trace.mails()).isEmpty();
  }

  @Test
  public void it_says_how_it_came_into_its_group_and_where_that_stands() {
    said();
    merged();

    Trace trace = read.of(WISH, PM);

    assertThat(trace.merged())
        .isEqualTo(new Membership(WISH, DARK_MODE, How.PERSON, new OperationId("op"), PM, MONDAY));
    assertThat(trace.canonical()).isFalse();
    assertThat(trace.stands()).extracting(Trace.Stand::roadmap).containsOnly(PLANNED);
    assertThat(trace.hidden()).isZero();
  }

  @Test
  public void a_canonical_is_no_duplicate_and_its_way_begins_above_it() {
    said();
    links.hang(WISH, EPIC);
    groups.join(new Membership(DARK_MODE, WISH, How.PERSON, null, PM, MONDAY));
    mail(ADA, EPIC, Kind.STATUS);

    Trace trace = read.of(WISH, PM);

    assertThat(trace.canonical()).isTrue();
    assertThat(trace.merged()).isNull();
    assertThat(trace.stands()).extracting(s -> s.shown().issue()).containsExactly(EPIC);
    assertThat(trace.mails()).hasSize(1);
  }

  @Test
  public void what_is_below_an_epic_follows_it_without_being_merged() {
    said();
    links.hang(WISH, EPIC);

    Trace trace = read.of(WISH, PM);

    assertThat(trace.canonical()).isFalse();
    assertThat(trace.stands()).extracting(s -> s.shown().issue()).containsExactly(EPIC);
  }

  @Test
  public void an_issue_that_nobody_said_has_no_author_and_no_mails() {
    links.exists(WISH);
    mail(ADA, WISH, Kind.ACKNOWLEDGE);

    Trace trace = read.of(WISH, PM);

    assertThat(trace.said()).isNull();
    assertThat(trace.mails()).isEmpty();
  }

  @Test
  public void a_mail_about_other_feedback_that_the_reader_may_not_see_is_not_followed() {
    IssueId other = new IssueId(20_002);
    said();
    merged();
    outbox.add(
        OutboxEntry.fresh(
            new Message(
                EPIC, RT, ADA.id(), Kind.STATUS, new ChangeId(1), null, "", 1, Set.of(other)),
            MONDAY,
            MONDAY));
    assertThat(read.of(WISH, PM).mails()).hasSize(1);

    visibility.withoutCustomers.add(other);

    assertThat(read.of(WISH, PM).mails()).isEmpty();
  }

  @Test
  public void words_of_nobody_known_bring_no_mails() {
    signals.add(Signal.heard(WISH, RT, "Too bright", MONDAY));
    mail(ADA, WISH, Kind.ACKNOWLEDGE);

    assertThat(read.of(WISH, PM).mails()).isEmpty();
  }
}
