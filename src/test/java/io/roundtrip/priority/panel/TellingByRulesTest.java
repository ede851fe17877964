package io.roundtrip.priority.panel;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Rules;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final FakeRulebook rulebook = new FakeRulebook().with(RT, LIVE);
  private final Set<IssueId> toldAbove = new HashSet<>();
  private final Telling telling = new TellingByRules(rulebook, toldAbove::contains);

  @Test
  public void who_allowed_it_is_told_and_who_did_not_is_held() {
    Telling.Outlook outlook = telling.of(RT, List.of(ADA, GRACE_SAID_NO));

    assertThat(outlook.held()).containsOnlyKeys(GRACE.id());
    assertThat(outlook.dryRun()).isFalse();
  }

  @Test
  public void who_asked_only_for_what_is_below_is_told_there_unless_the_epic_tells() {
    Set<ContactId> below = Set.of(ADA.id());

    assertThat(telling.of(DARK_MODE, RT, List.of(ADA, GRACE), below).held())
        .isEqualTo(Map.of(ADA.id(), "told-below"));
    rulebook.with(RT, LIVE.byTop());
    assertThat(telling.of(DARK_MODE, RT, List.of(ADA, GRACE), below).held()).isEmpty();
  }

  @Test
  public void what_hangs_below_an_epic_that_tells_is_told_there_and_the_panel_says_so() {
    toldAbove.add(DARK_MODE);

    assertThat(telling.of(DARK_MODE, RT, List.of(ADA, GRACE_SAID_NO), Set.of()).held())
        .isEqualTo(Map.of(ADA.id(), "told-above", GRACE.id(), "no-consent"));
  }

  @Test
  public void a_person_without_an_address_is_held_with_that_reason() {
    Contact mute = new Contact(ADA.id(), ADA.name(), null, ADA.account(), "en", ADA.consent());

    assertThat(telling.of(RT, List.of(mute)).held()).isEqualTo(Map.of(ADA.id(), "no-address"));
  }

  @Test
  public void a_project_that_is_off_tells_nobody_and_runs_nothing_dry() {
    Telling.Outlook outlook = telling.of(new ProjectId(2), List.of(ADA, GRACE));

    assertThat(outlook.held())
        .isEqualTo(Map.of(ADA.id(), "project-off", GRACE.id(), "project-off"));
    assertThat(outlook.dryRun()).isFalse();
  }

  @Test
  public void a_dry_run_is_said() {
    rulebook.with(RT, FakeRulebook.dry(LIVE));

    Telling.Outlook outlook = telling.of(RT, List.of(ADA));

    assertThat(outlook.dryRun()).isTrue();
    assertThat(outlook.held()).isEmpty();
  }
}
