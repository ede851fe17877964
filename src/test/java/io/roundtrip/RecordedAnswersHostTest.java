package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.recorded.RecordedAnswers;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Every door of the product answers as it did when {@code src/test/resources/recorded} was written:
 * REST by method, status, type and body; screens, panels, fields and mails by their structure and
 * texts, in English and some in German. {@code Doors} finds the doors by itself, so a new one that
 * nobody recorded is named.
 *
 * <p>A host of its own with project REC alone, because suggestions, health and the audit log look
 * at the whole Jira; so issue keys and all counts stand in the files as they are. Only what differs
 * from run to run has a placeholder, see {@code Plain}; what scripts draw later is not in it.
 *
 * <p>What is meant to be different is recorded again, and the change of the files is read like any
 * other: {@code -Drecord=true} writes them instead of comparing.
 */
public class RecordedAnswersHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("recorded");

  private static RecordedAnswers answers;

  @BeforeClass
  public static void the_story_is_lived_through_once() throws Exception {
    answers = RecordedAnswers.of(JIRA);
    if (Boolean.getBoolean("record")) answers.write();
  }

  @Test
  public void every_answer_is_as_it_was_recorded() throws Exception {
    assertThat(String.join("\n", answers.differences())).isEmpty();
  }

  @Test
  public void no_door_of_the_product_is_forgotten() throws Exception {
    assertThat(answers.forgotten()).isEmpty();
  }
}
