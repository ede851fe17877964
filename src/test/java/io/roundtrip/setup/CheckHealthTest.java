package io.roundtrip.setup;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Turns;
import io.roundtrip.host.Workers;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.upkeep.WorkHealth;
import io.roundtrip.similarity.node.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** When a line turns from good to bad. */
public class CheckHealthTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemorySwitches switches = new InMemorySwitches();
  private final KillSwitch killSwitch = new KillSwitch(switches, new InMemoryDeeds(), clock);
  private final FakeFingerprint jira = new FakeFingerprint("https://jira.example.com");
  private final CloneGuard guard = new CloneGuard(switches, jira, new InMemoryDeeds(), clock);
  private final WorkHealth work =
      new WorkHealth(
          new ServerTrouble(switches, clock),
          new Workers(mock(Turns.class), () -> false),
          most -> List.of(),
          mock(Followed.class),
          clock);
  private MailServer.State server = MailServer.State.READY;
  private Progress similar = new Progress(Progress.State.READY, 7, 7, 7, 0, 0);
  private List<String> incomplete = List.of();
  private List<String> open = List.of();
  private List<Line> standing = List.of(line("projects-on", Tone.GOOD, "RT"));
  private Map<String, Integer> held = Map.of();
  private boolean keyLost;
  private int issues;

  private List<Line> lines() {
    return new CheckHealth(
            () -> server,
            new CheckHealth.Stops(killSwitch, guard, () -> keyLost, UserKey::value),
            new QueueHealth(outbox, clock, () -> List.of("RT"), work, () -> held)::lines,
            () -> similar,
            new CheckHealth.Projects(() -> incomplete, () -> open, () -> standing))
        .lines();
  }

  private static Line line(String code, Tone tone, String... args) {
    return new Line(code, tone, List.of(args));
  }

  private OutboxEntry waits(Duration for_) {
    IssueId issue = new IssueId(DARK_MODE.value() + issues++);
    Message message =
        new Message(issue, RT, ADA.id(), Kind.ACKNOWLEDGE, new ChangeId(0), null, "", 1);
    outbox.add(OutboxEntry.fresh(message, clock.instant().plus(for_), clock.instant()));
    return outbox.all().get(outbox.all().size() - 1);
  }

  private OutboxEntry claimed() {
    return move(waits(Duration.ZERO), row -> row.claimed("n", MONDAY));
  }

  private OutboxEntry onItsWay() {
    return move(claimed(), row -> row.handedOff(new Body("s", "t", null, MONDAY), MONDAY));
  }

  private OutboxEntry move(OutboxEntry row, UnaryOperator<OutboxEntry> change) {
    assertThat(outbox.move(row, change.apply(row))).isTrue();
    return outbox.find(row.id()).orElseThrow();
  }

  @Test
  public void what_nobody_tried_yet_is_not_called_good() {
    similar = new Progress(Progress.State.READY, 0, 0, 0, 0, 0);

    assertThat(lines().subList(3, 11))
        .containsExactly(
            line("queue", Tone.UNKNOWN, "0", "0"),
            line("none-written", Tone.UNKNOWN),
            line("stuck", Tone.UNKNOWN, "0"),
            line("server-unasked", Tone.UNKNOWN),
            line("workers-run", Tone.GOOD),
            line("rows-sound", Tone.GOOD),
            line("follows", Tone.GOOD),
            line("similar-none", Tone.UNKNOWN));
  }

  @Test
  public void what_is_only_written_says_nothing_of_the_server() {
    waits(Duration.ofHours(1));
    move(claimed(), row -> row.skipped(Reason.PROJECT_OFF, "", null, MONDAY));

    assertThat(lines())
        .contains(line("in-time", Tone.GOOD), line("server-unasked", Tone.UNKNOWN))
        .doesNotContain(line("server-takes", Tone.GOOD));
  }

  @Test
  public void a_site_whose_mail_arrives_is_well() {
    move(onItsWay(), row -> row.sent("250", MONDAY));

    assertThat(lines())
        .containsExactly(
            line("mail-ready", Tone.GOOD),
            line("running", Tone.GOOD),
            line("same-site", Tone.GOOD),
            line("queue", Tone.GOOD, "0", "1"),
            line("in-time", Tone.GOOD),
            line("stuck", Tone.GOOD, "0"),
            line("server-takes", Tone.GOOD),
            line("workers-run", Tone.GOOD),
            line("rows-sound", Tone.GOOD),
            line("follows", Tone.GOOD),
            line("similar-ready", Tone.GOOD, "7"),
            line("places-ready", Tone.GOOD),
            line("projects-closed", Tone.GOOD),
            line("projects-on", Tone.GOOD, "RT"));
  }

  @Test
  public void where_nothing_is_on_one_line_that_is_not_good_stands_for_all_of_projects() {
    standing = List.of();

    assertThat(lines().subList(11, lines().size())).containsExactly(line("nothing-on", Tone.WARN));
  }

  @Test
  public void the_mail_server_comes_first() {
    server = MailServer.State.MISSING;
    assertThat(lines().get(0)).isEqualTo(line("mail-missing", Tone.BAD));

    server = MailServer.State.DISABLED;
    assertThat(lines().get(0)).isEqualTo(line("mail-disabled", Tone.BAD));
  }

  @Test
  public void who_stopped_all_mail_is_named() {
    killSwitch.pause("wrong text", 0, LIN);

    assertThat(lines().get(1)).isEqualTo(line("paused", Tone.BAD, LIN.value(), "wrong text"));
    killSwitch.resume(killSwitch.version(), LIN);
    killSwitch.pause("", killSwitch.version(), LIN);
    assertThat(lines().get(1)).isEqualTo(line("paused-unsaid", Tone.BAD, LIN.value()));
  }

  @Test
  public void a_lost_key_is_the_fourth_line() {
    keyLost = true;

    assertThat(lines().get(3)).isEqualTo(line("key-lost", Tone.BAD));
  }

  @Test
  public void another_address_than_the_first_makes_a_copy() {
    guard.rememberSite();
    jira.parts.put(Fingerprint.Part.ADDRESS, "https://copy.example.com");
    assertThat(lines().get(2)).isEqualTo(line("clone", Tone.BAD));

    guard.confirmSite(LIN, "moved", guard.version());

    assertThat(lines().get(2)).isEqualTo(line("same-site", Tone.GOOD));
  }

  @Test
  public void a_hundred_may_wait_and_one_more_is_worth_a_look() {
    for (int i = 0; i < 100; i++) waits(Duration.ofHours(1));
    assertThat(lines().get(3)).isEqualTo(line("queue", Tone.GOOD, "100", "0"));

    waits(Duration.ofHours(1));

    assertThat(lines().get(3)).isEqualTo(line("queue", Tone.WARN, "101", "0"));
  }

  @Test
  public void what_is_due_for_more_than_half_an_hour_is_late() {
    waits(Duration.ZERO);
    clock.pass(Duration.ofMinutes(30));
    assertThat(lines().get(4)).isEqualTo(line("in-time", Tone.GOOD));

    clock.pass(Duration.ofMinutes(5));

    assertThat(lines().get(4)).isEqualTo(line("late", Tone.WARN, "35"));
  }

  @Test
  public void each_mail_is_counted_where_it_stands() {
    waits(Duration.ofHours(1));
    claimed();
    move(onItsWay(), row -> row.retried(MONDAY.plusSeconds(3600), Reason.TRY_LATER, "", MONDAY));
    onItsWay();
    move(onItsWay(), row -> row.sent("250", MONDAY));
    move(onItsWay(), row -> row.sent("250", MONDAY));
    move(claimed(), row -> row.skipped(Reason.PROJECT_OFF, "", null, MONDAY));

    assertThat(lines().get(3)).isEqualTo(line("queue", Tone.GOOD, "4", "2"));
    assertThat(lines().get(5)).isEqualTo(line("stuck", Tone.GOOD, "0"));
  }

  @Test
  public void news_that_waits_for_a_word_is_counted_and_its_projects_are_named() {
    held = new TreeMap<>(Map.of("RT", 20, "AB", 3));

    assertThat(lines().get(6)).isEqualTo(line("held", Tone.WARN, "23", "AB", "RT"));
  }

  @Test
  public void one_mail_that_waits_for_a_person_is_worth_a_look() {
    move(onItsWay(), row -> row.parked("", MONDAY));
    assertThat(lines().get(5)).isEqualTo(line("stuck", Tone.WARN, "1", "RT"));

    move(claimed(), row -> row.dead(Reason.TEMPLATE_ERROR, "", MONDAY));

    assertThat(lines().get(5)).isEqualTo(line("stuck", Tone.WARN, "2", "RT"));
    assertThat(lines().get(3)).isEqualTo(line("queue", Tone.GOOD, "0", "0"));
  }

  @Test
  public void an_index_that_is_being_built_or_cannot_be_is_said() {
    similar = new Progress(Progress.State.BUILDING, 3, 9, 3, 0, 0);
    assertThat(lines().get(10)).isEqualTo(line("similar-building", Tone.WARN, "3", "9"));

    similar = new Progress(Progress.State.BUILDING, 0, 0, 0, 0, 0);
    assertThat(lines().get(10)).isEqualTo(line("similar-begins", Tone.WARN));
    keyLost = true;
    assertThat(lines().get(11)).isEqualTo(line("similar-rests", Tone.WARN));
    keyLost = false;

    similar = new Progress(Progress.State.FAILED, 0, 0, 0, 0, 0);
    assertThat(lines().get(10)).isEqualTo(line("similar-failed", Tone.BAD));
  }

  @Test
  public void projects_into_which_feedback_does_not_fit_are_named() {
    assertThat(lines()).contains(line("places-ready", Tone.GOOD));
    incomplete = List.of("OPS", "WEB");

    assertThat(lines()).contains(line("places-missing", Tone.WARN, "OPS, WEB"));
  }

  @Test
  public void projects_that_anybody_may_browse_are_named() {
    open = List.of("OPS", "WEB");

    assertThat(lines()).contains(line("projects-open", Tone.WARN, "OPS, WEB"));
  }
}
