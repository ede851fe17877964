package io.roundtrip.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.letter.TemplateTest;
import io.roundtrip.notify.news.NoteHintTest;
import io.roundtrip.notify.news.ReconcileTest;
import io.roundtrip.notify.send.DeliverTest;
import io.roundtrip.notify.send.MailTurnTest;
import io.roundtrip.notify.send.MessageIdsTest;
import io.roundtrip.notify.send.OutcomeTest;
import java.util.List;
import org.junit.Test;
import org.junit.runner.Result;

/**
 * The tests of telling are tested: each of eight faults, planted into the product, turns a test red
 * that is named here, and without the fault that test is green.
 */
public class PlantedFaultsTest {
  private static final String NOTIFY = "io/roundtrip/notify/";

  private static final List<Fault> EIGHT =
      List.of(
          new Fault(
              "a listener of 50 ms",
              NOTIFY + "news/NoteHint.java",
              "    if (!rulebook.isOn(project)) return;\n",
              "    try { Thread.sleep(50); } catch (InterruptedException e) { return; }\n"
                  + "    if (!rulebook.isOn(project)) return;\n",
              NoteHintTest.class,
              "whoever_moves_an_issue_does_not_wait_for_us"),
          new Fault(
              "the newest change seen, instead of each",
              NOTIFY + "news/Reconcile.java",
              ".filter(id -> !dealtWith.contains(id))",
              ".filter(id -> dealtWith.stream().noneMatch(old -> old.value() >= id.value()))",
              ReconcileTest.class,
              "a_change_with_a_lower_number_that_comes_later_is_said_too"),
          new Fault(
              "a Message-ID by chance",
              NOTIFY + "send/MessageIds.java",
              "PURPOSE, message.key())",
              "PURPOSE, java.util.UUID.randomUUID().toString())",
              MessageIdsTest.class,
              "is_the_same_for_ever_and_another_for_another_mail"),
          new Fault(
              "nothing asked again before the hand-off",
              NOTIFY + "send/JudgeMail.java",
              "SendRule.first(facts)",
              "Optional.<Reason>empty()",
              DeliverTest.class,
              "after_unsubscribing_nothing_leaves"),
          new Fault(
              "every node begins with the oldest",
              NOTIFY + "send/pace/Rounds.java",
              "    projects.values().forEach(rows -> Collections.shuffle(rows, random));\n",
              "",
              MailTurnTest.class,
              "nodes_begin_with_different_mails"),
          new Fault(
              "what may have left is sent again where the project is strict",
              NOTIFY + "send/Outcome.java",
              "if (strict || unknown.ours() || gone.isUnsure())",
              "if (unknown.ours() || gone.isUnsure())",
              OutcomeTest.class,
              "an_unknown_end_is_tried_again_unless_the_project_would_rather_ask_a_person"),
          new Fault(
              "a stop leaves the version as it was",
              NOTIFY + "OutboxEntry.java",
              "    return step(from, State.SKIPPED, due, attempt, \"\", why, how, kept, now);\n",
              "    return new OutboxEntry(id, version, message, State.SKIPPED, created, due,"
                  + " attempt, \"\", why, maybeLeft, firstTry, how, kept, now, lead);\n",
              DeliverTest.class,
              "unsubscribing_wins_against_a_sender_that_has_already_claimed"),
          new Fault(
              "what was filled in is read once more",
              NOTIFY + "letter/Template.java",
              "    return fill(values, (name, value) -> value);\n",
              "    return parse(fill(values, (n, value) -> value), Set.of(Var.values()))\n"
                  + "        .fill(values, (name, value) -> value);\n",
              TemplateTest.class,
              "what_is_filled_in_is_never_read_again"));

  @Test
  public void each_of_eight_planted_faults_turns_its_test_red() {
    for (Fault fault : EIGHT) {
      Result without = fault.run(false);
      assertThat(without.getFailures()).as(fault.what() + ": green without it").isEmpty();
      assertThat(without.getRunCount()).as(fault.method()).isEqualTo(1);

      Result with = fault.run(true);

      System.out.printf(
          "planted: %-62s %s %s%n",
          fault.what(), with.wasSuccessful() ? "NOT NOTICED" : "red:", fault.method());
      assertThat(with.getRunCount()).as(fault.method()).isEqualTo(1);
      assertThat(with.wasSuccessful()).as(fault.what() + ": not noticed").isFalse();
      assertThat(with.getFailures().get(0).getException())
          .as(fault.what() + ": for what it is")
          .isInstanceOf(AssertionError.class);
    }
    assertThat(EIGHT).hasSize(8);
  }
}
