package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Fingerprint.Part;
import io.roundtrip.setup.Switches.Name;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class CloneGuardTest {
  private static final String PRODUCTION = "https://jira.example.com";

  private final InMemorySwitches switches = new InMemorySwitches();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final FakeFingerprint jira = new FakeFingerprint(PRODUCTION);
  private final CloneGuard guard = on(jira);

  private CloneGuard on(Fingerprint fingerprint) {
    return new CloneGuard(switches, fingerprint, deeds, clock);
  }

  private static FakeFingerprint copyOf(FakeFingerprint jira) {
    return jira.copy();
  }

  @Test
  public void the_first_start_remembers_which_jira_this_is() {
    guard.rememberSite();

    assertThat(switches.get(Name.SITE))
        .contains(new Switches.Setting(PRODUCTION, new UserKey(""), MONDAY));
    assertThat(switches.get(Name.SITE_MARKS).orElseThrow().text())
        .isEqualTo("DATABASE=db1;SERVER=server1;MARK=mark1");
    assertThat(guard.isClone()).isFalse();
    assertThat(deeds.all()).isEmpty();
  }

  @Test
  public void whatever_a_copy_does_not_share_gives_it_away_though_the_address_is_the_same() {
    guard.rememberSite();

    for (Part part : Part.values()) {
      FakeFingerprint copy = copyOf(jira);
      copy.parts.put(part, "another");
      assertThat(on(copy).doubt().orElseThrow().changed()).containsExactly(part);
    }
    FakeFingerprint restored = copyOf(jira);
    restored.parts.put(Part.MARK, "");
    assertThat(on(restored).doubt().orElseThrow().changed())
        .as("a database restored beside an empty home")
        .containsExactly(Part.MARK);
    assertThat(guard.isClone()).as("production goes on").isFalse();
  }

  @Test
  public void a_copy_stays_a_copy_however_often_it_starts() {
    guard.rememberSite();
    FakeFingerprint copy = copyOf(jira);
    copy.parts.put(Part.MARK, "");

    for (int i = 0; i < 3; i++) on(copy).rememberSite();

    assertThat(on(copy).isClone()).isTrue();
    assertThat(deeds.all()).isEmpty();
  }

  @Test
  public void what_cannot_be_read_halts_until_it_can() {
    guard.rememberSite();
    String mark = jira.parts.remove(Part.MARK);

    assertThat(guard.doubt().orElseThrow())
        .isEqualTo(new CloneGuard.Doubt(Set.of(), Set.of(Part.MARK)));

    jira.parts.put(Part.MARK, mark);
    assertThat(guard.isClone()).isFalse();
  }

  @Test
  public void what_cannot_be_read_at_the_very_first_start_halts_too_and_is_remembered_later() {
    String database = jira.parts.remove(Part.DATABASE);
    guard.rememberSite();
    assertThat(guard.isClone()).isTrue();

    jira.parts.put(Part.DATABASE, database);

    assertThat(guard.isClone()).isFalse();
    assertThat(switches.get(Name.SITE_MARKS)).isPresent();
  }

  /** A word of a later version, or nothing at all, is not a site that was never seen. */
  @Test
  public void what_was_remembered_and_cannot_be_read_any_more_halts_until_somebody_confirms() {
    for (String spoilt : List.of("TELEPATHY", "", "DATABASE=db1;SERVER=server1")) {
      guard.rememberSite();
      switches.set(Name.SITE_MARKS, new Switches.Setting(spoilt, new UserKey(""), MONDAY));
      FakeFingerprint restored = copyOf(jira);
      restored.parts.put(Part.MARK, "");

      for (FakeFingerprint each : List.of(jira, restored, copyOf(jira)))
        assertThat(on(each).doubt().orElseThrow())
            .as(spoilt)
            .isEqualTo(new CloneGuard.Doubt(Set.of(), Set.of(Part.MARK)));
      assertThat(switches.get(Name.SITE_MARKS).orElseThrow().text()).isEqualTo(spoilt);

      clock.pass(Duration.ofMinutes(1));
      guard.confirmSite(LIN, "it is", guard.version());
      assertThat(guard.isClone()).isFalse();
    }
  }

  /** The row is gone, or its text: the marks say that there was an address. */
  @Test
  public void an_address_that_was_remembered_and_is_gone_halts_until_somebody_confirms() {
    guard.rememberSite();
    for (boolean whole : new boolean[] {true, false}) {
      if (whole) switches.clear(Name.SITE);
      else switches.set(Name.SITE, new Switches.Setting("", new UserKey(""), MONDAY));

      assertThat(guard.doubt()).contains(new CloneGuard.Doubt(Set.of(), Set.of(Part.ADDRESS)));
      assertThat(on(copyOf(jira)).isClone()).isTrue();
      assertThat(switches.get(Name.SITE).map(Switches.Setting::text).orElse("")).isEmpty();

      clock.pass(Duration.ofMinutes(1));
      guard.confirmSite(LIN, "it is", guard.version());
      assertThat(guard.isClone()).isFalse();
      assertThat(switches.get(Name.SITE).orElseThrow().text()).isEqualTo(PRODUCTION);
    }
  }

  @Test
  public void of_two_that_share_every_mark_the_one_that_was_confirmed_is_told_from_the_other() {
    guard.rememberSite();
    FakeFingerprint copy = copyOf(jira);
    assertThat(on(copy).isClone()).isFalse();

    guard.confirmSite(LIN, "production", guard.version());

    assertThat(guard.isClone()).isFalse();
    assertThat(on(copy).doubt().orElseThrow().changed()).containsExactly(Part.MARK);
    assertThat(deeds.texts())
        .containsExactly(
            "pm confirm-site: Mark in the shared home: as remembered → another one (production)");
  }

  @Test
  public void the_site_is_known_at_every_moment_while_somebody_confirms_it() {
    guard.rememberSite();
    clock.pass(Duration.ofMinutes(1));
    WatchedSwitches watched = new WatchedSwitches(switches, Name.SITE);

    new CloneGuard(watched, jira, deeds, clock).confirmSite(LIN, "production", guard.version());

    assertThat(watched.gaps()).isZero();
  }

  @Test
  public void a_mark_that_cannot_be_written_halts() {
    CloneGuard readOnly =
        on(
            new Fingerprint() {
              @Override
              public java.util.Map<Part, String> now() {
                return jira.now();
              }

              @Override
              public void mark() {
                throw new IllegalStateException("read-only home");
              }

              @Override
              public void markAnew() {
                throw new IllegalStateException("read-only home");
              }
            });

    assertThat(readOnly.doubt().orElseThrow().unreadable()).containsExactly(Part.MARK);
  }

  @Test
  public void two_nodes_with_one_home_never_halt_each_other() {
    CloneGuard other = on(jira);

    guard.rememberSite();
    other.rememberSite();
    guard.rememberSite();

    assertThat(guard.isClone()).isFalse();
    assertThat(other.isClone()).isFalse();
    assertThat(deeds.all()).isEmpty();
  }

  @Test
  public void after_an_update_the_old_part_must_agree_and_the_new_ones_are_taken_over() {
    switches.set(Name.SITE, new Switches.Setting(PRODUCTION, new UserKey(""), MONDAY));

    assertThat(guard.isClone()).isFalse();

    assertThat(switches.get(Name.SITE).orElseThrow().text())
        .as("a node of the earlier version still knows the site")
        .isEqualTo(PRODUCTION);
    assertThat(deeds.texts())
        .containsExactly(
            " site-marks-added: Place of the database, Server id, Mark in the shared home:"
                + " (nothing) → as remembered");
  }

  @Test
  public void after_an_update_at_another_address_nothing_is_taken_over() {
    switches.set(
        Name.SITE, new Switches.Setting("https://old.example.com", new UserKey(""), MONDAY));

    assertThat(guard.doubt().orElseThrow().changed()).containsExactly(Part.ADDRESS);
    assertThat(switches.get(Name.SITE_MARKS)).isEmpty();
  }

  @Test
  public void a_jira_that_offers_less_is_known_by_the_rest() {
    jira.parts.put(Part.DATABASE, "");
    jira.parts.put(Part.SERVER, "");
    guard.rememberSite();
    assertThat(guard.isClone()).isFalse();

    jira.parts.put(Part.DATABASE, "db1");

    assertThat(guard.isClone()).as("offered since").isFalse();
    assertThat(deeds.texts())
        .containsExactly(" site-marks-added: Place of the database: (nothing) → as remembered");
    jira.parts.put(Part.DATABASE, "");
    assertThat(guard.isClone()).as("offered no more").isTrue();
  }

  @Test
  public void whoever_says_that_it_is_the_real_one_stands_in_the_audit_log_and_the_mark_is_new() {
    guard.rememberSite();
    FakeFingerprint moved = copyOf(jira);
    moved.parts.put(Part.ADDRESS, "https://new.example.com");

    on(moved).confirmSite(LIN, "we moved", guard.version());

    assertThat(on(moved).isClone()).isFalse();
    assertThat(guard.doubt().orElseThrow().changed())
        .as("the old one is the copy now")
        .containsExactlyInAnyOrder(Part.ADDRESS, Part.MARK);
    assertThat(deeds.texts())
        .containsExactly(
            "pm confirm-site: This Jira: looks like a copy → is the real one;"
                + " Address: https://jira.example.com → https://new.example.com (we moved)");
  }

  @Test
  public void of_two_at_one_address_only_the_one_that_was_confirmed_last_is_the_real_one() {
    guard.rememberSite();
    FakeFingerprint one = copyOf(jira);
    one.parts.put(Part.SERVER, "server2");
    FakeFingerprint other = copyOf(one);

    on(one).confirmSite(LIN, "restored", guard.version());

    assertThat(on(one).isClone()).isFalse();
    assertThat(on(other).doubt().orElseThrow())
        .as("the same in all but the new mark")
        .isEqualTo(new CloneGuard.Doubt(Set.of(Part.MARK), Set.of()));
    assertThat(guard.doubt().orElseThrow().changed())
        .containsExactlyInAnyOrder(Part.SERVER, Part.MARK);
  }

  @Test
  public void marks_are_named_and_never_written_down() {
    guard.rememberSite();
    FakeFingerprint moved = copyOf(jira);
    moved.parts.put(Part.DATABASE, "0123456789abcdef0123");
    moved.parts.remove(Part.SERVER);

    on(moved).confirmSite(LIN, "restored", guard.version());

    assertThat(deeds.texts())
        .containsExactly(
            "pm confirm-site: This Jira: looks like a copy → is the real one;"
                + " Place of the database: as remembered → another one;"
                + " Server id: as remembered → could not be read (restored)");
  }

  @Test
  public void who_saw_the_site_before_another_confirmed_it_confirms_nothing() {
    guard.rememberSite();
    long seen = guard.version();
    clock.pass(Duration.ofMinutes(1));
    guard.confirmSite(LIN, "we moved", seen);
    FakeFingerprint copy = copyOf(jira);
    copy.parts.put(Part.ADDRESS, "https://staging.example.com");

    Refused late =
        catchThrowableOfType(
            Refused.class, () -> on(copy).confirmSite(new UserKey("admin"), "mine", seen));

    assertThat(late.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(late.problems().get(0).args().get(0)).contains("pm", "we moved");
    assertThat(on(copy).isClone()).isTrue();
    assertThat(deeds.all()).hasSize(1);
  }
}
