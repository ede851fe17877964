package io.roundtrip.priority.panel;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.notify.send.MailSteps;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class TellingByRulesTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ofMinutes(15));
  private static final Contact GRACE_SAID_NO =
      new Contact(
          GRACE.id(),
          GRACE.name(),
          GRACE.email(),
          GRACE.account(),
          "en",
          Consent.denied("survey", "1", MONDAY));

  private static final Map<ContactId, Set<IssueId>> WISHES =
      Map.of(ADA.id(), Set.of(new IssueId(501)), GRACE.id(), Set.of(new IssueId(502)));

  private final FakeRulebook rulebook = new FakeRulebook().with(RT, LIVE);
  private final Set<IssueId> toldAbove = new HashSet<>();
  private final Set<IssueId> underWay = new HashSet<>();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemorySignals signals = new InMemorySignals();
  private final SeenBySome eyes = new SeenBySome();
  private Optional<Reason> halt = Optional.empty();
  private Optional<Reason> server = Optional.empty();
  private final Set<ContactId> waiting = new HashSet<>();
  private final Telling telling =
      new TellingByRules(
          rulebook,
          toldAbove::contains,
          underWay::contains,
          new MailsNow(
              outbox,
              new Standstill(() -> halt, () -> server, rulebook, project -> true),
              (item, newest) -> waiting),
          outbox,
          new SeenCustomers(signals, eyes));

  @Test
  public void who_allowed_it_is_told_and_who_did_not_is_held() {
    Telling.Outlook outlook = outlook(IN_PROGRESS, List.of(ADA, GRACE_SAID_NO));

    assertThat(outlook.held()).containsOnlyKeys(GRACE.id());
    assertThat(outlook.dryRun()).isFalse();
  }

  @Test
  public void whose_news_waits_for_a_word_is_not_promised_anything_and_not_said_to_hear_nothing() {
    for (Contact person : List.of(ADA, GRACE)) {
      waiting.add(person.id());
      outbox.add(
          claimed(person, SHIPPED, DARK_MODE, WISHES.get(person.id()))
              .skipped(Reason.NO_MAIL_CHOSEN, "", null, MONDAY));
    }

    assertThat(outlook(SHIPPED, List.of(ADA, GRACE_SAID_NO)).held())
        .as("nothing comes after it")
        .isEqualTo(Map.of(ADA.id(), Reason.NO_MAIL_CHOSEN, GRACE.id(), Reason.NO_CONSENT));
    underWay.add(DARK_MODE);
    assertThat(outlook(SHIPPED, List.of(ADA)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.NO_MAIL_CHOSEN));
    assertThat(outlook(IN_PROGRESS, List.of(ADA)).held())
        .as("of what comes next they will be told")
        .isEmpty();
  }

  @Test
  public void who_asked_only_for_what_is_below_is_told_there_unless_the_epic_tells() {
    assertThat(gracesOnly(List.of(ADA, GRACE)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.TOLD_BELOW));
    rulebook.with(RT, LIVE.byTop());
    assertThat(gracesOnly(List.of(ADA, GRACE)).held()).isEmpty();
  }

  @Test
  public void what_hangs_below_an_epic_that_tells_is_told_there_and_the_panel_says_so() {
    toldAbove.add(DARK_MODE);

    assertThat(outlook(IN_PROGRESS, List.of(ADA, GRACE_SAID_NO)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.TOLD_ABOVE, GRACE.id(), Reason.NO_CONSENT));
  }

  @Test
  public void a_person_without_an_address_is_held_with_that_reason() {
    Contact mute = new Contact(ADA.id(), ADA.name(), null, ADA.account(), "en", ADA.consent());

    assertThat(outlook(IN_PROGRESS, List.of(mute)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.NO_ADDRESS));
  }

  @Test
  public void a_project_that_is_off_tells_nobody_and_runs_nothing_dry() {
    Telling.Outlook outlook =
        telling.of(
            new Telling.Asked(DARK_MODE, new ProjectId(2), IN_PROGRESS, WISHES, LIN),
            List.of(ADA, GRACE));

    assertThat(outlook.held())
        .isEqualTo(Map.of(ADA.id(), Reason.PROJECT_OFF, GRACE.id(), Reason.PROJECT_OFF));
    assertThat(outlook.dryRun()).isFalse();
    assertThat(outlook.next()).isNull();
    assertThat(outlook.nobody()).isEqualTo(Reason.PROJECT_OFF);
    rulebook.with(RT, FakeRulebook.off(LIVE));
    assertThat(outlook(IN_PROGRESS, List.of(ADA)).next()).isNull();
  }

  @Test
  public void without_a_mapping_only_what_ships_is_promised() {
    assertThat(outlook(null, List.of(ADA)).next()).isEqualTo(SHIPPED);
    rulebook.with(RT, FakeRulebook.telling(LIVE, PLANNED));
    assertThat(outlook(null, List.of(ADA)).next()).isNull();
  }

  @Test
  public void what_nobody_can_change_here_is_said_first() {
    Contact mute = new Contact(ADA.id(), ADA.name(), null, ADA.account(), "en", ADA.consent());
    assertThat(outlook(SHIPPED, List.of(mute)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.NO_ADDRESS));
    assertThat(
            telling
                .of(
                    new Telling.Asked(DARK_MODE, RT, IN_PROGRESS, Map.of(), LIN),
                    List.of(mute, GRACE_SAID_NO))
                .held())
        .isEqualTo(Map.of(ADA.id(), Reason.NO_ADDRESS, GRACE.id(), Reason.TOLD_BELOW));
  }

  @Test
  public void a_dry_run_is_said() {
    rulebook.with(RT, FakeRulebook.dry(LIVE));

    Telling.Outlook outlook = outlook(IN_PROGRESS, List.of(ADA));

    assertThat(outlook.dryRun()).isTrue();
    assertThat(outlook.held()).isEmpty();
  }

  @Test
  public void who_was_told_that_it_shipped_is_told_of_no_other_status() {
    wasTold(ADA, SHIPPED, DARK_MODE);
    underWay.add(DARK_MODE);

    for (RoadmapStatus now : List.of(PLANNED, IN_PROGRESS, SHIPPED))
      assertThat(outlook(now, List.of(ADA, GRACE)).held())
          .as("%s", now)
          .isEqualTo(Map.of(ADA.id(), Reason.DUPLICATE));
  }

  @Test
  public void who_was_told_of_this_status_is_told_of_the_next() {
    wasTold(ADA, IN_PROGRESS, DARK_MODE);

    assertThat(outlook(IN_PROGRESS, List.of(ADA)).next()).isEqualTo(SHIPPED);
    assertThat(outlook(IN_PROGRESS, List.of(ADA)).held()).isEmpty();
    assertThat(outlook(PLANNED, List.of(ADA)).next()).isEqualTo(IN_PROGRESS);
    assertThat(outlook(PLANNED, List.of(ADA)).held()).isEqualTo(Map.of(ADA.id(), Reason.DUPLICATE));
  }

  @Test
  public void a_wish_told_where_it_hung_before_is_told_already() {
    IssueId before = new IssueId(10999);
    wasTold(ADA, SHIPPED, before);

    assertThat(outlook(IN_PROGRESS, List.of(ADA)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.DUPLICATE));
  }

  @Test
  public void whom_a_mail_may_have_told_waits_until_that_is_known() {
    IssueId before = new IssueId(10999);
    OutboxEntry claimed = claimed(ADA, SHIPPED, before, WISHES.get(ADA.id()));
    Body body = new Body("s", "t", "h", MONDAY);
    outbox.add(claimed.handedOff(body, MONDAY).parked("timed out", MONDAY));
    OutboxEntry parked = outbox.all().get(0);

    assertThat(outlook(IN_PROGRESS, List.of(ADA, GRACE)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.MAYBE_TOLD));
    outbox.move(parked, MailSteps.discarded(parked, "pm", MONDAY));
    assertThat(outlook(IN_PROGRESS, List.of(ADA)).held())
        .as("left at that")
        .isEqualTo(Map.of(ADA.id(), Reason.DUPLICATE));
  }

  @Test
  public void of_the_mail_that_may_have_left_itself_no_other_is_spoken_of() {
    Body body = new Body("s", "t", "h", MONDAY);
    OutboxEntry claimed = claimed(ADA, SHIPPED, DARK_MODE, WISHES.get(ADA.id()));
    outbox.add(claimed.handedOff(body, MONDAY).parked("timed out", MONDAY));

    assertThat(outlook(SHIPPED, List.of(ADA)).held()).isEqualTo(Map.of(ADA.id(), Reason.UNCERTAIN));
  }

  @Test
  public void of_mail_that_waits_or_is_stuck_the_same_is_said_as_in_the_news() {
    Body body = new Body("s", "t", "h", MONDAY);
    underWay.add(DARK_MODE);
    outbox.add(
        claimed(ADA, SHIPPED, DARK_MODE, WISHES.get(ADA.id()))
            .handedOff(body, MONDAY)
            .unsureAt(MONDAY)
            .retried(MONDAY, Reason.UNCERTAIN, "", MONDAY));
    OutboxEntry sentAgain = outbox.all().get(0);
    outbox.move(sentAgain, sentAgain.shownBecause(null));
    outbox.add(claimed(GRACE, SHIPPED, DARK_MODE, WISHES.get(GRACE.id())));

    assertThat(outlook(SHIPPED, List.of(ADA, GRACE)).held()).as("on their way").isEmpty();

    server = Optional.of(Reason.SERVER_DOWN);
    assertThat(outlook(SHIPPED, List.of(ADA, GRACE)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.SERVER_DOWN, GRACE.id(), Reason.SERVER_DOWN));
  }

  @Test
  public void a_mail_that_did_not_arrive_is_no_end_and_no_promise() {
    OutboxEntry gone = claimed(ADA, SHIPPED, DARK_MODE, WISHES.get(ADA.id()));
    outbox.add(gone.dead(Reason.REFUSED, "554", MONDAY));

    assertThat(outlook(SHIPPED, List.of(ADA)).held()).isEqualTo(Map.of(ADA.id(), Reason.REFUSED));
    halt = Optional.of(Reason.PAUSED);
    assertThat(outlook(SHIPPED, List.of(ADA)).held()).isEqualTo(Map.of(ADA.id(), Reason.REFUSED));
  }

  @Test
  public void of_several_mails_about_the_item_the_newest_counts() {
    underWay.add(DARK_MODE);
    outbox.add(
        claimed(ADA, PLANNED, DARK_MODE, WISHES.get(ADA.id())).dead(Reason.REFUSED, "", MONDAY));
    outbox.add(claimed(ADA, SHIPPED, DARK_MODE, WISHES.get(ADA.id())));

    assertThat(outlook(SHIPPED, List.of(ADA)).held()).isEmpty();
  }

  @Test
  public void what_mail_elsewhere_keeps_waiting_is_not_said_to_whoever_may_not_know() {
    underWay.add(DARK_MODE);
    outbox.add(
        claimed(ADA, SHIPPED, DARK_MODE, WISHES.get(ADA.id()))
            .putBack(MONDAY, Reason.DAILY_CAP, "", MONDAY));
    IssueId elsewhere = new IssueId(901);
    signals.add(Signal.heard(elsewhere, RT, "Please", MONDAY).from(ADA.id(), ADA.account(), true));
    eyes.hidden.add(elsewhere);

    assertThat(outlook(SHIPPED, List.of(ADA)).held()).isEqualTo(Map.of(ADA.id(), Reason.TRY_LATER));
  }

  @Test
  public void of_a_status_that_the_project_does_not_tell_nobody_hears() {
    rulebook.with(RT, FakeRulebook.telling(LIVE, PLANNED));

    assertThat(outlook(SHIPPED, List.of(ADA)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.STATUS_NOT_TOLD));
    assertThat(outlook(SHIPPED, List.of(ADA)).next()).isNull();
  }

  @Test
  public void what_has_passed_is_promised_to_nobody() {
    assertThat(outlook(SHIPPED, List.of(ADA, GRACE_SAID_NO)).next()).isNull();
    rulebook.with(RT, FakeRulebook.telling(LIVE, PLANNED));
    assertThat(outlook(IN_PROGRESS, List.of(ADA)).next()).isNull();
    rulebook.with(RT, FakeRulebook.telling(LIVE, NOT_PLANNED, SHIPPED));
    assertThat(outlook(NOT_PLANNED, List.of(ADA)).next()).isEqualTo(SHIPPED);
  }

  @Test
  public void at_the_end_those_who_were_told_and_those_who_may_not_be_keep_their_reason() {
    wasTold(ADA, SHIPPED, DARK_MODE);

    assertThat(outlook(SHIPPED, List.of(ADA, GRACE)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.DUPLICATE, GRACE.id(), Reason.TOLD_TO_THE_END));
    assertThat(outlook(SHIPPED, List.of(GRACE_SAID_NO)).held())
        .isEqualTo(Map.of(GRACE.id(), Reason.NO_CONSENT));
  }

  @Test
  public void what_is_under_way_is_still_to_be_told() {
    underWay.add(DARK_MODE);

    assertThat(outlook(SHIPPED, List.of(ADA)).next()).isEqualTo(SHIPPED);
    assertThat(outlook(SHIPPED, List.of(ADA)).held()).isEmpty();
    assertThat(outlook(IN_PROGRESS, List.of(ADA)).next()).isEqualTo(SHIPPED);
    rulebook.with(RT, FakeRulebook.telling(LIVE, NOT_PLANNED, SHIPPED));
    assertThat(outlook(NOT_PLANNED, List.of(ADA)).next()).isEqualTo(NOT_PLANNED);
  }

  @Test
  public void where_nobody_knows_what_the_project_decided_that_is_the_reason() {
    rulebook.unreadable(RT);

    assertThat(outlook(IN_PROGRESS, List.of(ADA)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.SETTINGS_UNREADABLE));
  }

  @Test
  public void nobody_at_the_address_is_no_promise() {
    OutboxEntry gone = claimed(ADA, PLANNED, DARK_MODE, Set.of());
    outbox.add(gone.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));

    assertThat(outlook(IN_PROGRESS, List.of(ADA)).held())
        .isEqualTo(Map.of(ADA.id(), Reason.SUPPRESSED_BOUNCE));
  }

  private Telling.Outlook outlook(@Nullable RoadmapStatus now, List<Contact> people) {
    return telling.of(new Telling.Asked(DARK_MODE, RT, now, WISHES, LIN), people);
  }

  private Telling.Outlook gracesOnly(List<Contact> people) {
    Map<ContactId, Set<IssueId>> wishes = Map.of(GRACE.id(), Set.of(new IssueId(502)));
    return telling.of(new Telling.Asked(DARK_MODE, RT, IN_PROGRESS, wishes, LIN), people);
  }

  private void wasTold(Contact person, RoadmapStatus status, IssueId item) {
    Set<IssueId> wishes = WISHES.get(person.id());
    Body body = new Body("s", "t", "h", MONDAY);
    OutboxEntry row = claimed(person, status, item, wishes);
    outbox.add(row.handedOff(body, MONDAY).sent("", MONDAY));
  }

  private static OutboxEntry claimed(
      Contact person, RoadmapStatus status, IssueId item, Set<IssueId> wishes) {
    Message news =
        new Message(
            item,
            RT,
            person.id(),
            Kind.STATUS,
            new ChangeId(status.ordinal()),
            status,
            "",
            1,
            wishes);
    return OutboxEntry.fresh(news, MONDAY, MONDAY).claimed("n", MONDAY);
  }
}
