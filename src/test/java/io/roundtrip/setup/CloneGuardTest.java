package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches.Name;
import io.roundtrip.setup.audit.AuditLog;
import org.junit.Test;

public class CloneGuardTest {
  private static final String PRODUCTION = "https://jira.example.com";
  private static final String COPY = "https://staging.example.com";

  private final InMemorySwitches switches = new InMemorySwitches();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private String address = PRODUCTION;
  private final CloneGuard guard =
      new CloneGuard(switches, () -> address, audit, new MovableClock(MONDAY));

  @Test
  public void before_the_first_start_nothing_is_a_copy() {
    assertThat(guard.isClone()).isFalse();
  }

  @Test
  public void the_first_start_remembers_which_jira_this_is() {
    guard.rememberSite();

    assertThat(switches.get(Name.SITE))
        .contains(new Switches.Setting(PRODUCTION, new UserKey(""), MONDAY));
    assertThat(guard.isClone()).isFalse();
    assertThat(audit.all()).isEmpty();
  }

  @Test
  public void a_copy_stays_a_copy_however_often_it_starts() {
    guard.rememberSite();
    address = COPY;

    guard.rememberSite();

    assertThat(guard.isClone()).isTrue();
  }

  @Test
  public void a_copy_that_gets_its_old_address_back_is_none() {
    guard.rememberSite();
    address = COPY;
    assertThat(guard.isClone()).isTrue();

    address = PRODUCTION;

    assertThat(guard.isClone()).isFalse();
  }

  @Test
  public void whoever_says_that_it_is_the_real_one_stands_in_the_audit_log() {
    guard.rememberSite();
    address = COPY;

    guard.confirmSite(LIN);

    assertThat(guard.isClone()).isFalse();
    assertThat(switches.get(Name.SITE)).contains(new Switches.Setting(COPY, LIN, MONDAY));
    assertThat(audit.all()).containsExactly(new AuditLog.Entry(MONDAY, LIN, "confirm-site", ""));
  }
}
