package io.roundtrip.setup;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.similarity.node.Progress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** When a line turns from good to bad. */
public class CheckHealthTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Switches switches = new SwitchesInMemory();
  private final SafetyBrakes brakes =
      new SafetyBrakes(switches, () -> this.address, new NoAudit(), clock);
  private MailServer.State server = MailServer.State.READY;
  private Progress similar = new Progress(Progress.State.READY, 7, 7, 7, 0, 0);
  private String address = "https://jira.example.com";
  private int issues;

  private List<Line> lines() {
    return new CheckHealth(() -> server, brakes, switches, outbox, () -> similar, clock).lines();
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

  private void becomes(OutboxEntry row, OutboxEntry next) {
    assertThat(outbox.move(row, next)).isTrue();
  }

  @Test
  public void a_quiet_site_is_well() {
    assertThat(lines())
        .containsExactly(
            line("mail-ready", Tone.GOOD),
            line("running", Tone.GOOD),
            line("same-site", Tone.GOOD),
            line("queue", Tone.GOOD, "0", "0"),
            line("in-time", Tone.GOOD),
            line("stuck", Tone.GOOD, "0"),
            line("similar-ready", Tone.GOOD, "7"));
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
    brakes.pause("wrong text", LIN);

    assertThat(lines().get(1)).isEqualTo(line("paused", Tone.WARN, LIN.value(), "wrong text"));
  }

  @Test
  public void another_address_than_the_first_makes_a_copy() {
    brakes.rememberSite();
    address = "https://copy.example.com";
    assertThat(lines().get(2)).isEqualTo(line("clone", Tone.BAD));

    brakes.confirmSite(LIN);

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
    OutboxEntry claimed = waits(Duration.ZERO);
    becomes(claimed, claimed.claimed("n", MONDAY));
    OutboxEntry dead = waits(Duration.ZERO);
    OutboxEntry dying = dead.claimed("n", MONDAY);
    becomes(dead, dying);
    becomes(dying, dying.dead(Reason.TEMPLATE_ERROR, "", MONDAY));
    OutboxEntry skipped = waits(Duration.ZERO);
    becomes(skipped, skipped.skipped(Reason.PROJECT_OFF, "", null, MONDAY));

    assertThat(lines().get(3)).isEqualTo(line("queue", Tone.GOOD, "1", "0"));
    assertThat(lines().get(5)).isEqualTo(line("stuck", Tone.WARN, "1"));
  }

  @Test
  public void an_index_that_is_being_built_or_cannot_be_is_said() {
    similar = new Progress(Progress.State.BUILDING, 3, 9, 3, 0, 0);
    assertThat(lines().get(6)).isEqualTo(line("similar-building", Tone.WARN, "3", "9"));

    similar = new Progress(Progress.State.FAILED, 0, 0, 0, 0, 0);
    assertThat(lines().get(6)).isEqualTo(line("similar-failed", Tone.BAD));
  }

  private static final class SwitchesInMemory implements Switches {
    private final Map<Name, Setting> all = new EnumMap<>(Name.class);

    @Override
    public Optional<Setting> get(Name name) {
      return Optional.ofNullable(all.get(name));
    }

    @Override
    public void set(Name name, Setting setting) {
      all.put(name, setting);
    }

    @Override
    public void setIfAbsent(Name name, Setting setting) {
      all.putIfAbsent(name, setting);
    }

    @Override
    public void clear(Name name) {
      all.remove(name);
    }
  }

  private static final class NoAudit implements AuditLog {
    @Override
    public void add(Entry entry) {
      assertThat(entry.by()).isNotEqualTo(new UserKey(""));
    }

    @Override
    public List<Entry> newest(Page page) {
      return List.of();
    }
  }
}
