package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What leaves in another mail was in that mail: nothing is called told that no letter said. */
public class DigestBrokenTest {
  private static final Rules ONE_A_DAY = FakeRulebook.capped(FakeRulebook.live(Duration.ZERO), 1);
  private static final IssueId FIRST = new IssueId(601);
  private static final IssueId SECOND = new IssueId(602);
  private static final IssueId THIRD = new IssueId(603);

  private final World world = new World();

  private void news(IssueId item) {
    world.jira.create(item, RT, SHIPPED);
    world.adaAsksFor(item);
    world.outbox.add(
        OutboxEntry.fresh(
            new Message(
                item, RT, ADA.id(), Kind.SHIPPED, new ChangeId(item.value()), SHIPPED, "", 1),
            world.now(),
            world.now()));
  }

  @Before
  public void three_wait_for_tomorrow() {
    world.rules.with(RT, ONE_A_DAY);
    news(new IssueId(600));
    world.turns();
    for (IssueId item : List.of(FIRST, SECOND, THIRD)) news(item);
    world.turns();
    assertThat(world.mailer.mails).hasSize(1);
  }

  private OutboxEntry row(IssueId item) {
    return world.outbox.about(Set.of(item), ADA.id(), 1).get(0);
  }

  private List<OutboxEntry> three() {
    return List.of(row(FIRST), row(SECOND), row(THIRD));
  }

  private OutboxEntry lead() {
    return three().stream().filter(row -> row.lead() == 0).findFirst().orElseThrow();
  }

  private List<OutboxEntry> others() {
    return three().stream().filter(row -> row.lead() > 0).toList();
  }

  private void tomorrow(Delivery answer) {
    world.mailer.answers.add(answer);
    world.passes(Duration.ofHours(25));
  }

  private void days(int days) {
    for (int i = 0; i < days * 24 * 6; i++) world.passes(Duration.ofMinutes(10));
  }

  /** What each mail that a server took says, as "3x<subject>" by the paragraphs of it. */
  private int newsIn(Envelope mail) {
    return mail.series().digest() ? mail.body().text().split("-{20}", -1).length - 1 : 1;
  }

  private List<Integer> sizes() {
    List<Integer> all = new ArrayList<>();
    world.mailer.mails.forEach(mail -> all.add(newsIn(mail)));
    return all;
  }

  private long sent() {
    return world.outbox.all().stream().filter(row -> row.state() == State.SENT).count();
  }

  @Test
  public void the_cap_is_lifted_between_two_tries() {
    tomorrow(new Delivery.Later("451 greylisted", Duration.ZERO));
    assertThat(sizes()).containsExactly(1, 3);

    world.rules.with(RT, FakeRulebook.live(Duration.ZERO));
    days(2);

    int told = sizes().stream().mapToInt(i -> i).sum() - 3;
    assertThat(told).as("news in letters that were taken").isEqualTo((int) sent());
  }

  @Test
  public void the_lead_is_put_off_by_the_cap_and_leaves_in_another_mail() {
    tomorrow(new Delivery.Later("451 greylisted", Duration.ZERO));
    IssueId lead = lead().message().item();
    news(new IssueId(604));
    world.passes(Duration.ofSeconds(1));
    assertThat(row(new IssueId(604)).state()).isEqualTo(State.SENT);
    world.passes(Duration.ofSeconds(20));
    news(new IssueId(605));
    world.passes(Duration.ofSeconds(1));
    for (int i = 0; i < 27 * 360; i++) world.passes(Duration.ofSeconds(10));

    int told = sizes().stream().mapToInt(i -> i).sum() - 3;
    assertThat(told).as("news in letters that were taken").isEqualTo((int) sent());
  }

  @Test
  public void the_leads_own_news_is_over_while_nobody_knows_whether_the_mail_left() {
    tomorrow(new Delivery.Unknown("dropped after the dot"));
    assertThat(sizes()).containsExactly(1, 3);
    world.jira.create(lead().message().item(), RT, PLANNED);

    days(3);

    assertThat(three())
        .as("nobody decided anything: at least once means that what is still true is sent again")
        .extracting(OutboxEntry::reason)
        .doesNotContain(Reason.DISCARDED);
  }

  @Test
  public void the_leads_item_is_moved_to_where_nobody_is_told_and_nobody_knows_whether_it_left() {
    tomorrow(new Delivery.Unknown("dropped after the dot"));
    assertThat(sizes()).containsExactly(1, 3);
    ProjectId elsewhere = new ProjectId(77);
    world.rules.with(elsewhere, FakeRulebook.off(ONE_A_DAY));
    world.jira.create(lead().message().item(), elsewhere, SHIPPED);

    days(3);

    assertThat(sizes()).as("what may have been told is not told under another name").hasSize(2);
  }

  @Test
  public void a_decision_about_the_lead_is_taken_back() {
    world.rules.with(RT, FakeRulebook.strict(ONE_A_DAY));
    tomorrow(new Delivery.Unknown("dropped after the dot"));
    OutboxEntry parked = lead();
    OutboxEntry given = MailSteps.discarded(parked, "pm", world.now());
    world.outbox.move(parked, given);
    world.passes(Duration.ofHours(2));

    OutboxEntry back =
        MailSteps.undecided(given, State.PARKED, parked.reason(), 1, parked.detail(), world.now());
    assertThat(world.outbox.move(given, back)).isTrue();
    assertThat(world.outbox.move(back, MailSteps.again(back, "pm", world.now()))).isTrue();
    days(3);

    assertThat(sizes()).as("sent again with all it said").containsExactly(1, 3, 3);
  }

  @Test
  public void one_name_is_one_letter() {
    world.mailer.mails.clear();
    world.passes(Duration.ofHours(0));
    for (IssueId item : List.of(SECOND, THIRD)) world.jira.create(item, RT, PLANNED);
    tomorrow(new Delivery.Unknown("dropped after the dot, and delivered"));
    news(new IssueId(604));
    world.passes(Duration.ofSeconds(1));
    days(1);

    for (Envelope one : world.mailer.mails)
      for (Envelope other : world.mailer.mails)
        if (one.messageId().equals(other.messageId()))
          assertThat(newsIn(one))
              .as("the second copy may be dropped by its name")
              .isEqualTo(newsIn(other));
  }

  @Test
  public void one_of_them_is_in_another_senders_hand_at_the_next_try() {
    tomorrow(new Delivery.Later("451 greylisted", Duration.ZERO));
    OutboxEntry part = others().get(0);
    OutboxEntry looked = part.claimed("node-2/run", world.now());
    assertThat(world.outbox.move(part, looked)).isTrue();
    world.clock.pass(Duration.ofMinutes(30));
    world.mailer.beforeAnswer =
        mail ->
            world.outbox.move(
                looked,
                looked.putBack(
                    world.now().plus(Duration.ofHours(1)), Reason.IN_DIGEST, "", world.now()));
    world.turns();
    days(2);

    int told = sizes().stream().mapToInt(i -> i).sum() - 3;
    assertThat(told).as("news in letters that were taken").isEqualTo((int) sent());
  }

  @Test
  public void a_domain_with_a_rate_still_gets_one_mail_of_them() {
    world.rates = new io.roundtrip.notify.send.pace.Rates(0, 1);
    days(5);

    assertThat(sizes()).containsExactly(1, 3);
  }

  @Test
  public void in_doubt_it_is_sent_again_as_it_was() {
    tomorrow(new Delivery.Unknown("dropped after the dot, and delivered"));
    days(3);

    assertThat(sizes()).containsExactly(1, 3, 3);
    assertThat(world.mailer.mails.get(2).messageId())
        .isEqualTo(world.mailer.mails.get(1).messageId());
  }
}
